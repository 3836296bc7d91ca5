/** Runs cases of the suite against the scratch copy, each time on a fresh shop with a database of its own. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { runToolQuietly } from "../../scripts/run-tool.ts";
import { type Outcome, outcomesOf, playwrightReport } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { scratchFolder } from "./scratch-copy.ts";

/** What some tests of the suite said, and what else went wrong. */
export type Run = { readonly outcomes: readonly Outcome[]; readonly words: string };

/** A regular expression for the titles of the tests that are to see a mutant. */
export const titlesFor = ({ cases, test = "" }: Mutant): string =>
  `(?=.*@(${cases.join("|")})(?![\\w-]))(?=.*${test.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})`;

/** Runs the tests that are to see any of the mutants while none is alive. */
export const runUnbroken = (mutants: readonly Mutant[]): Promise<Run> =>
  run([...new Set(mutants.map(titlesFor))].join("|"), "unbroken", { SABOTAGE: "" });

/** Runs the tests that are to see the mutant while it is alive. Of two runs at once, each has a `lane` of its own. */
export function runBroken(mutant: Mutant, lane: number): Promise<Run> {
  // One case is proved by its first failure; a mutant of several has to show all of them.
  const hurry = mutant.cases.length === 1 ? ["-x"] : [];
  return run(titlesFor(mutant), `lane-${lane}`, { SABOTAGE: mutant.name }, "--workers=1", ...hurry);
}

async function run(
  titles: string,
  lane: string,
  settings: { readonly SABOTAGE: string },
  ...parameters: string[]
): Promise<Run> {
  const results = resolve("test-results/sabotage", lane);
  const path = join(results, "report.json");
  mkdirSync(results, { recursive: true });
  rmSync(path, { force: true });
  const projects = ["--project=desktop", "--project=whole-browser", "--project=no-javascript"];
  const quiet = ["--trace=off", "--reporter=json"];
  const { words } = await runToolQuietly(
    ["node_modules/@playwright/test/cli.js", "test", ...projects, `--grep=${titles}`, ...quiet, ...parameters],
    {
      ...settings,
      ...{ SHOP_FOLDER: scratchFolder, RESULTS: results, INSTANCES: "1", DATABASE_URL: "" },
      NODE_OPTIONS: "--conditions=react-server",
      PLAYWRIGHT_JSON_OUTPUT_NAME: path,
    },
  );
  const report = playwrightReport.parse(JSON.parse(readFileSync(path, "utf8")));
  const problems = report.errors.map(({ message = "" }) => message);
  return { outcomes: outcomesOf(report), words: [...problems, words].join("\n").trim() };
}
