/** What came of the mutants: the file that other tools read, and the kill matrix that people do. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isOfCase } from "./judge.ts";
import type { Mutant } from "./mutant.ts";

export type MutantResult = Pick<Mutant, "name" | "breaks" | "cases"> & {
  /** What the mutant was when it was judged: the result of one that has been changed since is none. */
  readonly patch: string;
  readonly outcome: "killed" | "survived";
  /** Whole titles of the tests that turned red. */
  readonly killedBy: readonly string[];
  readonly milliseconds: number;
};

/** Where the results of all runs stand, the latest of each mutant. */
export const resultsPath = "test-results/sabotage.json";

/** What a mutant is, in a few letters. */
export const patchOf = (mutant: Mutant): string =>
  createHash("sha256").update(JSON.stringify(mutant)).digest("hex").slice(0, 16);

/**
 * Writes results into the file at `path`, beside those that are there of other mutants: most runs are about a few. What is
 * there of mutants that are gone, or are others by now, goes; `mutants` are all that there are.
 */
export function writeResults(results: readonly MutantResult[], mutants: readonly Mutant[], path = resultsPath): void {
  const written = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as { mutants: MutantResult[] }).mutants
    : [];
  const known = new Map([...written, ...results].map((one) => [one.name, one]));
  const kept = mutants.flatMap((mutant) => {
    const result = known.get(mutant.name);
    return result?.patch === patchOf(mutant) ? [result] : [];
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ mutants: kept }, undefined, 2)}\n`);
}

/** The kill matrix, a line for each case: how many of its mutants it killed, and which. */
export function killMatrix(results: readonly MutantResult[]): string {
  const ids = [...new Set(results.flatMap(({ cases }) => cases))].toSorted();
  const lines = ids.map((id) => {
    const own = results.filter(({ cases }) => cases.includes(id));
    const names = own.map((one) => (hasKilled(one, id) ? one.name : `${one.name} (survived)`));
    return `${id}  ${own.filter((one) => hasKilled(one, id)).length}/${own.length}  ${names.join(", ")}`;
  });
  return lines.join("\n");
}

const hasKilled = ({ killedBy }: MutantResult, id: string) => killedBy.some((title) => isOfCase(title, id));

/** The last line of a run. */
export function count(results: readonly MutantResult[]): string {
  const killed = results.filter(({ outcome }) => outcome === "killed").length;
  return `${killed} killed, ${results.length - killed} survived`;
}
