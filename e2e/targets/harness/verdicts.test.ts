import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runToolQuietly } from "../../../scripts/run-tool.ts";
import type { Result } from "./result.ts";
import type { Kind } from "./stateless-shop.ts";

/** What the cases of these titles in that file, of cross-site ones if none is said, say of that shop. */
async function verdictsOn(
  kind: Kind,
  titles: string,
  file = "cross-site",
): Promise<Pick<Result, "outcome" | "words">[]> {
  const target = ["--target", "e2e/targets/harness/stateless-shop.ts", `cases/${file}`, "--grep", titles];
  await runToolQuietly(["--conditions=react-server", "e2e/targets/run.ts", ...target], { STATELESS_SHOP: kind });
  return JSON.parse(readFileSync(`test-results/targets/stateless-${kind}/findings.json`, "utf8")).results;
}

// Browsers go a shopper's way nine times over, at times on a machine that is busy with something else.
vi.setConfig({ testTimeout: 180_000 });

test("what another site has a browser do is found where the shop keeps it in nothing but the browser's cookies", async () => {
  const verdicts = await verdictsOn("trusting", "signs nobody|cart");
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(Array(9).fill("finding"));
  expect(verdicts.map(({ words }) => words)).toContain(
    "The victim's browser was led by a link on another site to send what the attacker's own sends: its cart, empty before, counts 1.",
  );
});

test("a shop of the same making that asks where a request comes from is seen to hold", async () => {
  const verdicts = await verdictsOn("guarded", "signs nobody|cart");
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(Array(9).fill("held"));
});

test("where an act does not even work for its owner, that nothing came of it elsewhere is no defence", async () => {
  const verdicts = await verdictsOn("idle", "cart");
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(Array(3).fill("not tried"));
  const words = "The control failed: done by its owner, the act has no effect that is seen.";
  expect(verdicts.map((verdict) => verdict.words)).toEqual(Array(3).fill(words));
});

test.each([
  ["trusting", "finding", "/?back=https://evil.example/ leads to another site after signing in."],
  ["guarded", "held", ""],
] as const)("where the shop is %s, that a link to its sign-in leads elsewhere is: %s", async (kind, outcome, words) => {
  expect(await verdictsOn(kind, "leads nowhere", "redirect")).toMatchObject([{ outcome, words }]);
});

test("a shop that is asked without TLS, and tells who somebody is there, is found", async () => {
  const words = "Over plain HTTP / is answered with personal data.";
  expect(await verdictsOn("guarded", "over plain HTTP", "transport")).toMatchObject([{ outcome: "finding", words }]);
});

test.each([
  ["trusting", "finding", "A password of seven letters is taken."],
  ["guarded", "held", ""],
  ["idle", "not tried", "The control failed: a password that is hard to guess is not taken either."],
] as const)("where the shop is %s, that it takes seven letters for a password is: %s", async (kind, outcome, words) => {
  expect(await verdictsOn(kind, "seven letters", "chosen-password")).toMatchObject([{ outcome, words }]);
});
