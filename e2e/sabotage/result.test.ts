import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Mutant } from "./mutant.ts";
import { type MutantResult, patchOf, writeResults } from "./result.ts";

const folder = mkdtempSync(join(tmpdir(), "sabotage-"));
const path = join(folder, "deeper", "sabotage.json");
afterAll(() => rmSync(folder, { recursive: true }));

const mutant = (name: string, to = ""): Mutant => ({ name, breaks: "", file: "", from: "a", to, cases: ["COK-01"] });
const killed = (one: Mutant, ...killedBy: string[]): MutantResult => {
  const { name, breaks, cases } = one;
  return { name, breaks, cases, patch: patchOf(one), outcome: "killed", killedBy, milliseconds: 7 };
};
const written = () =>
  (JSON.parse(readFileSync(path, "utf8")) as { mutants: MutantResult[] }).mutants.map(({ name, killedBy }) =>
    [name, ...killedBy].join(" "),
  );

test("the results of a run stand beside those of the runs before, in the order of the mutants", () => {
  const [a, b, c] = [mutant("a"), mutant("b"), mutant("c")];
  writeResults([killed(c, "first"), killed(a, "first")], [a, b, c], path);
  expect(written()).toEqual(["a first", "c first"]);
  writeResults([killed(b, "second"), killed(c, "second")], [a, b, c], path);
  expect(written()).toEqual(["a first", "b second", "c second"]);
});

test("what is known of a mutant that is gone, or is another by now, is forgotten", () => {
  const [a, b, c] = [mutant("a"), mutant("b"), mutant("c")];
  writeResults([killed(a), killed(b), killed(c)], [a, b, c], path);
  writeResults([], [mutant("a", "changed"), c], path);
  expect(written()).toEqual(["c"]);
});
