/**
 * The clock tells nobody who has an account. Known and unknown addresses are asked about in random order, so that
 * whatever else the machine is doing slows both alike, and the times are compared by their ranks, so that a few slow
 * ones decide nothing: what a guesser with the best of statistics could do, and more than one across a network can.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hashPassword, requestRegistration } from "#lib/account";
import { proveWithCredentials } from "#lib/authentication";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { requestPasswordReset } from "#lib/password-reset";
import { randomName } from "#lib/random";
import { now } from "#lib/time";

useFreshDatabase();

const samples = 200;
/** By chance alone a comparison falls outside once in a million times. */
const significance = 1e-6;

const dataDir = mkdtempSync(join(tmpdir(), "cartwright-timing-"));
const known: string[] = [];
beforeAll(async () => {
  vi.stubEnv("DATA_DIR", dataDir);
  const at = now();
  const passwordHash = await hashPassword("a kettle, two cups and rain");
  const rows = Array.from({ length: samples }, () => ({
    ...{ id: randomName(), email: `${randomName().toLowerCase()}@example.com`, name: "Ada" },
    ...{ passwordHash, passwordChangedAt: at, createdAt: at },
  }));
  await database().account.createMany({ data: rows });
  known.push(...rows.map(({ email }) => email));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test.each([
  [
    "signing in",
    async (email: string, network: string) => void (await proveWithCredentials(email, "not the right one", network)),
  ],
  ["asking for an account", requestRegistration],
  ["asking for a new password", requestPasswordReset],
])(
  "%s takes as long for an unknown address as for a known one @ACC-06 @ASVS-6.3.8",
  { timeout: 180_000 },
  async (_, ask) => {
    const times = { known: [] as number[], unknown: [] as number[] };
    const asked = known.flatMap((email) => [
      { email, kind: "known" as const },
      { email: `${randomName().toLowerCase()}@example.com`, kind: "unknown" as const },
    ]);
    // The first of anything is slow: code that is not compiled yet, caches that are cold.
    for (let warm = 0; warm < 10; warm += 1) await ask(`${randomName().toLowerCase()}@example.com`, randomName());
    for (const { email, kind } of inRandomOrder(asked)) {
      // A network of its own for each, or the throttle would soon answer instead.
      const network = randomName();
      const began = performance.now();
      await ask(email, network);
      times[kind].push(performance.now() - began);
      // What goes on after the answer, the post above all, is over before the next is asked.
      await settled();
    }
    const { chance, oddsOfLonger } = rankSum(times.known, times.unknown);
    const medians = `medians ${median(times.known)} and ${median(times.unknown)} ms, p ${chance}`;
    expect(times.known).toHaveLength(samples);
    expect(chance, medians).toBeGreaterThan(significance);
    expect(oddsOfLonger, medians).toBeGreaterThan(0.35);
    expect(oddsOfLonger, medians).toBeLessThan(0.65);
  },
);

test("the statistics would notice a difference of a few per cent, and none where there is none", () => {
  const noisy = (mean: number) => Array.from({ length: samples }, (_, index) => mean + ((index * 37) % 101) / 10);
  expect(rankSum(noisy(50), noisy(50)).oddsOfLonger).toBeCloseTo(0.5);
  expect(rankSum(noisy(50), noisy(50)).chance).toBeGreaterThan(0.9);
  expect(rankSum(noisy(50), noisy(52)).chance).toBeLessThan(significance);
  expect(rankSum(noisy(52), noisy(50)).oddsOfLonger).toBeGreaterThan(0.65);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const median = (values: number[]) => (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(2);

function inRandomOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: randomName() }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }) => item);
}

/**
 * Mann and Whitney's U test of two samples of equal size. `oddsOfLonger`: how often one of `left` is longer than one of
 * `right`, a half when they are alike; `chance`: how probable it is to be as far from a half if they are, on both sides.
 */
function rankSum(left: readonly number[], right: readonly number[]): { oddsOfLonger: number; chance: number } {
  let longer = 0;
  for (const one of left) for (const other of right) longer += one > other ? 1 : one === other ? 0.5 : 0;
  const pairs = left.length * right.length;
  const deviation = Math.sqrt((pairs * (left.length + right.length + 1)) / 12);
  return { oddsOfLonger: longer / pairs, chance: twoSided((longer - pairs / 2) / deviation) };
}

/** The probability of a normal value at least `z` deviations from its mean (Abramowitz and Stegun 26.2.17). */
function twoSided(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly);
}
