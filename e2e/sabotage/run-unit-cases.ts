/** Runs the unit tests of the scratch copy that show the cases no browser can: each as its case, under its own title. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { titlePattern } from "../../scripts/conformance/title-pattern.ts";
import { runToolQuietly } from "../../scripts/run-tool.ts";
import { type UnitTest, unitCases } from "../security/requirements/index.ts";
import { isOfCase, type Outcome } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { scratchFolder } from "./scratch-copy.ts";

/** A case, and a unit test that shows it. */
export type ShownByUnit = { readonly id: string; readonly test: UnitTest };

/** The cases of the mutant, each with the unit test that is to see it; none when browsers are to. */
export function unitTestsFor({ cases, unitTest }: Pick<Mutant, "cases" | "unitTest">): readonly ShownByUnit[] {
  const shown = cases.flatMap((id) => {
    const test = unitTest ?? unitCases[id];
    return test ? [{ id, test }] : [];
  });
  return shown.length === cases.length ? shown : [];
}

/** What these unit tests say while the mutant is alive, on SQLite. `results` is a folder for their report. */
export async function runUnitCases(
  shown: readonly ShownByUnit[],
  mutant: string,
  results: string,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly words: string }> {
  const path = join(results, "units.json");
  rmSync(path, { force: true });
  const files = new Set(shown.map(({ test: [file] }) => file));
  const how = ["run", `--root=${scratchFolder}`, "--project=sqlite", "--reporter=json", `--outputFile=${path}`];
  const { words } = await runToolQuietly(["node_modules/vitest/vitest.mjs", ...how, ...files], { SABOTAGE: mutant });
  return { outcomes: unitOutcomes(shown, JSON.parse(readFileSync(path, "utf8"))), words };
}

const unitReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Each test of the report that shows one of the cases, under its title and that case's name. */
export const unitOutcomes = (shown: readonly ShownByUnit[], report: unknown): readonly Outcome[] =>
  unitReport.parse(report).testResults.flatMap(({ name, assertionResults }) =>
    shown.flatMap(({ id, test: [file, title] }) => {
      const own = name.endsWith(file) ? assertionResults.filter((one) => titlePattern(title).test(one.title)) : [];
      const named = (words: string) => (isOfCase(words, id) ? words : `${words} @${id}`);
      return own.map((one) => ({ title: named(`${file} › ${one.title}`), outcome: outcomeOf(one) }));
    }),
  );

type Result = z.infer<typeof unitReport>["testResults"][number]["assertionResults"][number];

/** As with the others: only what a test expects and does not find counts. */
function outcomeOf({ status, failureMessages }: Result): Outcome["outcome"] {
  if (status === "passed") return "passed";
  // A property names it further down.
  return failureMessages.some((message) => /\bAssertionError\b/.test(message)) ? "unmet" : "broken";
}
