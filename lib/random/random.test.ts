import * as crypto from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { randomCode, randomName, randomSecret } from "./index.ts";

vi.mock("node:crypto", async (original) => {
  const real = await original<typeof crypto>();
  return { ...real, randomBytes: vi.fn(real.randomBytes) };
});
const drawn = vi.mocked(crypto.randomBytes);
beforeEach(() => {
  drawn.mockClear();
});

test.each([
  { what: "a secret", make: randomSecret, bytes: 32 },
  { what: "a name", make: randomName, bytes: 12 },
])("$what is nothing but $bytes bytes of the CSPRNG, each of them @ASVS-7.2.3 @ASVS-11.5.1", ({ make, bytes }) => {
  const made = make();
  expect(drawn.mock.calls).toEqual([[bytes]]);
  expect(made).toBe(drawn.mock.results[0]?.value.toString("base64url"));
  expect(Buffer.from(made, "base64url")).toHaveLength(bytes);
});

test("in ten thousand secrets each bit is set as often as not, and none comes twice @WSTG-SESS-01", () => {
  const samples = 10_000;
  const secrets = Array.from({ length: samples }, () => randomSecret());
  expect(new Set(secrets).size).toBe(samples);
  const set = new Array<number>(256).fill(0);
  for (const secret of secrets) {
    const bytes = Buffer.from(secret, "base64url");
    for (const bit of set.keys()) set[bit] = (set[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  // Pearson's χ² over all bits, with 256 degrees of freedom; chance alone goes beyond 410 once in 10⁸ runs.
  const chiSquared = set.reduce((sum, ones) => sum + (2 * ones - samples) ** 2 / samples, 0);
  expect(chiSquared).toBeLessThan(410);
});

test("a code favours no letter: a byte beyond the last whole alphabet is thrown away", () => {
  drawn.mockImplementationOnce(() => Buffer.from([255, 240, 239, 0, 29, 30, 1, 2]) as never);
  expect(randomCode(8)).toHaveLength(8);
  drawn.mockImplementationOnce(() => Buffer.from([255, 240, 239, 0]) as never);
  drawn.mockImplementationOnce(() => Buffer.from([29, 30, 250, 250]) as never);
  expect(randomCode(4)).toBe("Z2Z2");
});
