/**
 * `npm run conformance`: which requirements the security cases show. Writes test-results/conformance/index.html and
 * conformance.json. Parameters go to Playwright: `npm run conformance -- session/cookies`, `-- --grep @ROT`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { mutantGroups } from "../e2e/sabotage/mutants/index.ts";
import { resultsPath } from "../e2e/sabotage/result.ts";
import { chapters, unitCases } from "../e2e/security/requirements/index.ts";
import { generateClient } from "./build.ts";
import { CannotStart, explainAndExit } from "./cannot-start.ts";
import { requireBrowser } from "./chromium.ts";
import { type Case, casesIn, faultsIn, unitTestsIn } from "./conformance/evidence.ts";
import { judge, unitOf } from "./conformance/judge.ts";
import { pageOf } from "./conformance/page.ts";
import { mutantsOf, publishedCount, readMutants } from "./conformance/sabotage.ts";
import { summaryOf } from "./conformance/statuses.ts";
import { complaintsAbout, leavesAllIn } from "./conformance/verdict.ts";
import { findFirefox } from "./firefox.ts";
import { runTool } from "./run-tool.ts";

const folder = "test-results/conformance";
const listed = `${folder}/list.json`;
const ran = `${folder}/run.json`;
const units = `${folder}/unit.json`;
const parameters = process.argv.slice(2);

try {
  requireBrowser();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await generateClient();
  const began = performance.now();
  const haveUnitsSucceeded = await unitTests();
  if (!(await playwright(listed, "--list"))) throw new CannotStart("Playwright cannot list the cases: see above.");
  const haveCasesSucceeded = await playwright(ran, ...parameters);
  process.exitCode = report((performance.now() - began) / 1000, { haveUnitsSucceeded, haveCasesSucceeded });
} catch (error) {
  explainAndExit(error);
}

/** The unit tests that requirements name, on SQLite. */
function unitTests(): Promise<boolean> {
  const requirements = chapters.flatMap((chapter) => Object.values(chapter.requirements));
  const named = [...Object.values(unitCases), ...requirements.flatMap(({ unitTests: own = [] }) => own)];
  const files = [...new Set(named.map(([file]) => file))];
  const how = ["run", "--project=sqlite", "--reporter=dot", "--reporter=json", `--outputFile.json=${units}`];
  return runTool(["node_modules/vitest/vitest.mjs", ...how, ...files]);
}

function playwright(output: string, ...parameters: string[]): Promise<boolean> {
  const reporter = parameters.includes("--list") ? "json" : "line,json";
  const how = ["test", "--config=conformance.config.ts", `--reporter=${reporter}`, ...parameters];
  return runTool(["node_modules/@playwright/test/cli.js", ...how], {
    INSTANCES: "2",
    NODE_OPTIONS: "--conditions=react-server",
    PLAYWRIGHT_JSON_OUTPUT_NAME: output,
  });
}

type ExitCodes = { readonly haveUnitsSucceeded: boolean; readonly haveCasesSucceeded: boolean };

/** Writes both files and says in a few lines what stands there. The exit code: 1 when there is anything to complain about. */
function report(seconds: number, { haveUnitsSucceeded, haveCasesSucceeded }: ExitCodes): 0 | 1 {
  const mutants = readMutants(
    resultsPath,
    mutantGroups.flatMap((group) => group.mutants),
  );
  const cases = everyCase().map((one) => ({ ...one, killed: mutantsOf(one, mutants) }));
  const unitTests = existsSync(units) ? unitTestsIn(read(units), resolve(".")) : [];
  const judged = judge(cases, unitTests, mutants);
  const whole = {
    ranAt: new Date().toISOString(),
    seconds,
    chapters: judged,
    cases,
    units: Object.fromEntries(Object.entries(unitCases).map(([id, test]) => [id, unitOf(test, unitTests, mutants)])),
    mutants,
    published: publishedCount(readFileSync("docs/reference/kill-matrix.md", "utf8")),
    absentBrowsers: findFirefox() ? [] : ["Firefox"],
  };
  writeFileSync(`${folder}/conformance.json`, `${JSON.stringify(whole, undefined, 2)}\n`);
  writeFileSync(`${folder}/index.html`, pageOf(whole));

  for (const { name, requirements } of judged) console.log(`${name}: ${summaryOf(requirements)}`);
  for (const name of whole.absentBrowsers) console.log(`${name}: not here, so nothing was tried in it.`);
  const hasFailed = ({ outcome }: { readonly outcome: string }) => outcome === "failed";
  const tools = [
    {
      name: "Vitest",
      hasSucceeded: haveUnitsSucceeded,
      path: units,
      faults: [],
      hasFailedTest: unitTests.some(hasFailed),
    },
    {
      name: "Playwright",
      hasSucceeded: haveCasesSucceeded,
      path: ran,
      faults: existsSync(ran) ? faultsIn(read(ran)) : [],
      hasFailedTest: cases.some(hasFailed),
    },
  ].map(({ path, ...tool }) => ({ ...tool, hasReported: existsSync(path) }));
  const complaints = complaintsAbout({ ...whole, unitTests, tools, isWhole: leavesAllIn(parameters) });
  for (const complaint of complaints) console.error(complaint);
  console.log(`\n${resolve(folder, "index.html")}`);
  return complaints.length > 0 ? 1 : 0;
}

/** All that there are, with what came of those that ran. */
function everyCase(): readonly Case[] {
  const key = ({ file, title, browser }: Case) => [file, title, browser].join("\n");
  const results = new Map((existsSync(ran) ? casesIn(read(ran)) : []).map((one) => [key(one), one]));
  return casesIn(read(listed)).map((one) => results.get(key(one)) ?? one);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
