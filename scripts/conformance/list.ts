/** What the suite consists of, without running it. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runToolQuietly } from "../run-tool.ts";
import { type Case, casesIn } from "./evidence.ts";

/**
 * Every case once, whatever browsers this machine has, in the order of files and lines; under a configuration, in each browser
 * that it has for them. Throws with Playwright's words. Their files are in the folder `files`.
 */
export async function listedCases(
  folder: string,
  configuration = "e2e/security",
  files = "e2e/security",
): Promise<readonly Case[]> {
  const output = join(folder, "cases.json");
  const parameters = ["test", `--config=${configuration}`, "--list", "--reporter=json"];
  const { ok, words } = await runToolQuietly(["node_modules/@playwright/test/cli.js", ...parameters], {
    NODE_OPTIONS: "--conditions=react-server",
    PLAYWRIGHT_JSON_OUTPUT_NAME: output,
  });
  if (!ok) throw new Error(words);
  const cases = casesIn(JSON.parse(readFileSync(output, "utf8")), files);
  rmSync(output);
  return cases;
}

/** Every case that any shop can be tried with. */
export const listedPortableCases = (folder: string): Promise<readonly Case[]> =>
  listedCases(folder, "e2e/targets/playwright.config.ts", "e2e/targets/cases");
