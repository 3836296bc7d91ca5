/** What came of the mutants: the file that other tools read, and the kill matrix that people do. */
import { mkdirSync, writeFileSync } from "node:fs";
import { isOfCase } from "./judge.ts";
import type { Mutant } from "./mutant.ts";

export type MutantResult = Pick<Mutant, "name" | "breaks" | "cases"> & {
  readonly outcome: "killed" | "survived";
  /** Whole titles of the tests that turned red. */
  readonly killedBy: readonly string[];
};

/** Writes test-results/sabotage.json. */
export function writeResults(mutants: readonly MutantResult[]): void {
  mkdirSync("test-results", { recursive: true });
  writeFileSync("test-results/sabotage.json", `${JSON.stringify({ mutants }, undefined, 2)}\n`);
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
