import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Mutant as DeclaredMutant } from "../../e2e/sabotage/mutant.ts";
import { patchOf } from "../../e2e/sabotage/result.ts";
import { countOf, publishedCount, readMutants } from "./sabotage.ts";

const folder = mkdtempSync(join(tmpdir(), "kills-"));
afterAll(() => rmSync(folder, { recursive: true }));

const declared = (name: string, to = ""): DeclaredMutant => ({
  ...{ name, breaks: "…", file: "a.ts", from: "a", to, cases: ["COK-01"] },
});

test("what came of a mutant that is another by now counts for nothing, nor is one forgotten that was never tried", () => {
  const path = join(folder, "sabotage.json");
  expect(readMutants(path, [declared("a")])).toEqual([]);
  const { name, breaks, cases } = declared("a");
  const last = { name, breaks, cases, outcome: "killed", killedBy: ["a.spec.ts › x @COK-01"], milliseconds: 9 };
  const mutants = ["a", "b"].map((one) => ({ ...last, name: one, patch: patchOf(declared(one)) }));
  writeFileSync(path, JSON.stringify({ mutants }));
  const read = readMutants(path, [declared("a"), declared("b", "otherwise"), declared("c")]);
  expect(read.map((one) => [one.name, one.outcome, one.killedBy.length])).toEqual([
    ["a", "killed", 1],
    ["b", "changed", 0],
    ["c", "untried", 0],
  ]);
  expect(countOf(read)).toBe("3 mutants: 1 killed, 0 survived, 2 not tried");
});

test("the page that is published says how many there are, and as of when", () => {
  const { count, day } = publishedCount(readFileSync("docs/reference/kill-matrix.md", "utf8"));
  expect([count, day]).toEqual([expect.stringMatching(/^\d+ mutants: \d+ killed, 0 survived$/), expect.any(String)]);
  expect(() => publishedCount("")).toThrow(/does not say/);
});
