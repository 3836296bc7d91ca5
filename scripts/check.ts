/** Every check there is, cheapest first; all of them run even when one fails. The last line is the count. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { buildShop, generateClient } from "./build.ts";
import { explainAndExit } from "./cannot-start.ts";
import { requireBrowser } from "./chromium.ts";
import { obtainFirefox } from "./firefox.ts";
import { runTool } from "./run-tool.ts";

type Count = { passed: number; failed: number };

const results = "test-results";
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});
/** Whatever turns on a session: how it lives, is proved again and listed, and is ended by its owner or by staff. */
const sessionCases = [
  ...["e2e/security/session", "security/account/re-authentication.spec"],
  ...["entrance.spec", "timing-out.spec", "end-sessions.spec"].map((file) => `security/staff/${file}`),
];
const counts: Count[] = [];
let hasFirefox = false;

try {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results);
  await generateClient();
  await step("Format, lint and import laws", () => tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings"));
  await step("Types", () => tool("typescript/bin/tsc", "--noEmit", "-p", "."));
  await step("Unused code", () => tool("knip/bin/knip.js"));
  await step("Session protocol", () => script("scripts/check-protocol.ts"));
  await step("Unit and store tests", unitTests);
  await step("Production build", async () => {
    await buildShop(() => undefined);
    return { passed: 1, failed: 0 };
  });
  await step("End-to-end tests with two instances on SQLite", () =>
    endToEnd("end-to-end", "node_modules/@playwright/test/cli.js", "test"),
  );
  await step("Session cases, and a shop that is killed, with two instances on PostgreSQL", () =>
    endToEnd("end-to-end-on-postgresql", "scripts/e2e-on-postgresql.ts", ...sessionCases, "server/killed.spec"),
  );
} catch (error) {
  explainAndExit(error);
}

const [passed, failed] = [sum("passed"), sum("failed")];
if (!hasFirefox) console.log("Left out: everything in Firefox, as none was found. FIREFOX_PATH names one.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function step(name: string, check: () => Promise<Count>): Promise<void> {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const count = await check().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  counts.push(count);
  const took = Math.round((performance.now() - began) / 1000);
  console.log(`   ${count.passed} passed, ${count.failed} failed, ${took} s`);
}

function tool(path: string, ...parameters: string[]): Promise<Count> {
  return script(`node_modules/${path}`, ...parameters);
}

/** What only says yes or no counts as one check. */
async function script(...parameters: string[]): Promise<Count> {
  const ok = await runTool(parameters);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function unitTests(): Promise<Count> {
  // The cases for other shops are tried on small ones, in a browser.
  requireBrowser();
  const report = `${results}/unit.json`;
  const parameters = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await runTool(["node_modules/vitest/vitest.mjs", ...parameters]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(report, vitestReport);
  // A file that cannot even be loaded has no tests to fail.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites, ok ? 0 : 1) };
}

async function endToEnd(name: string, ...command: string[]): Promise<Count> {
  requireBrowser();
  hasFirefox = obtainFirefox();
  const report = `${results}/${name}.json`;
  const ok = await runTool([...command, "--reporter=dot,json"], {
    // What one process does right, two may do wrong, and not the other way round.
    INSTANCES: "2",
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    NODE_OPTIONS: "--conditions=react-server",
  });
  const { stats } = readReport(report, playwrightReport);
  return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, ok ? 0 : 1) };
}

function readReport<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path, "utf8")));
}

function sum(part: keyof Count): number {
  return counts.reduce((total, count) => total + count[part], 0);
}
