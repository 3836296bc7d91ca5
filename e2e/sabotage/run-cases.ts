/** Runs cases of the suite against the scratch copy, each time on a fresh shop with a database of its own. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { runToolQuietly } from "../../scripts/run-tool.ts";
import { type Outcome, outcomesOf, playwrightReport } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { runUnitCases, unitTestsFor } from "./run-unit-cases.ts";
import { scratchFolder } from "./scratch-copy.ts";

/** What some tests of the suite said, and what else went wrong. */
export type Run = { readonly outcomes: readonly Outcome[]; readonly words: string };

/** A regular expression for the titles of the tests that are to see a mutant. */
export const titlesFor = ({ cases, test = "" }: Mutant): string =>
  `(?=.*@(${cases.join("|")})(?![\\w-]))(?=.*${test.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})`;

/** Runs the tests that are to see any of the mutants while none is alive. */
export async function runUnbroken(mutants: readonly Mutant[]): Promise<Run> {
  const [units, others] = [mutants.filter(isSeenByUnitTests), mutants.filter((one) => !isSeenByUnitTests(one))];
  const shown = new Map(units.flatMap(unitTestsFor).map((one) => [`${one.id} ${one.test.join(" ")}`, one]));
  const titles = [...new Set(others.map(titlesFor))].join("|");
  const runs = [
    ...(shown.size > 0 ? [await runUnitCases([...shown.values()], "", folderOf("unbroken"))] : []),
    ...(titles ? [await run(titles, "unbroken", { SABOTAGE: "", INSTANCES: "1" })] : []),
  ];
  return { outcomes: runs.flatMap(({ outcomes }) => outcomes), words: runs.map(({ words }) => words).join("\n") };
}

/** Runs the tests that are to see the mutant while it is alive. Of two runs at once, each has a `lane` of its own. */
export function runBroken(mutant: Mutant, lane: number): Promise<Run> {
  const shown = unitTestsFor(mutant);
  if (shown.length > 0) return runUnitCases(shown, mutant.name, folderOf(`lane-${lane}`));
  // One case is proved by its first failure; a mutant of several has to show all of them.
  const hurry = mutant.cases.length === 1 ? ["-x"] : [];
  const settings = { SABOTAGE: mutant.name, INSTANCES: String(mutant.instances ?? 1) };
  return run(titlesFor(mutant), `lane-${lane}`, settings, "--workers=1", ...hurry);
}

const isSeenByUnitTests = (mutant: Mutant) => unitTestsFor(mutant).length > 0;

function folderOf(lane: string): string {
  const folder = resolve("test-results/sabotage", lane);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function run(
  titles: string,
  lane: string,
  settings: Readonly<Record<"SABOTAGE" | "INSTANCES", string>>,
  ...parameters: string[]
): Promise<Run> {
  const results = folderOf(lane);
  const path = join(results, "report.json");
  rmSync(path, { force: true });
  const projects = ["--project=desktop", "--project=whole-browser", "--project=no-javascript"];
  const quiet = ["--trace=off", "--reporter=json"];
  const { words } = await runToolQuietly(
    ["node_modules/@playwright/test/cli.js", "test", ...projects, `--grep=${titles}`, ...quiet, ...parameters],
    {
      ...settings,
      ...{ SHOP_FOLDER: scratchFolder, RESULTS: results, DATABASE_URL: "" },
      NODE_OPTIONS: "--conditions=react-server",
      PLAYWRIGHT_JSON_OUTPUT_NAME: path,
    },
  );
  const report = playwrightReport.parse(JSON.parse(readFileSync(path, "utf8")));
  const problems = report.errors.map(({ message = "" }) => message);
  return { outcomes: outcomesOf(report), words: [...problems, words].join("\n").trim() };
}
