/** The portable cases against one target, which run.ts names in the environment. The browser is that of all other tests. */
import { resolve } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import tests from "../../playwright.config.ts";

const folder = process.env["TARGET_FOLDER"] ?? "";
const launch = tests.use?.launchOptions ?? {};
const host = new URL(process.env["TARGET_ORIGIN"] || "https://localhost").hostname;
/** No page of the target makes the browser look up, or reach, any other machine. */
const nowhereElse = `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ${host}`;
const { userAgent: _, ...desktop } = devices["Desktop Chrome"];

export default defineConfig({
  testDir: "cases",
  outputDir: resolve(folder, "traces"),
  globalSetup: "./harness/global-setup.ts",
  reporter: [["./harness/findings-reporter.ts"]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    ...tests.use,
    ...desktop,
    actionTimeout: 15_000,
    trace: "off",
    launchOptions: {
      ...launch,
      // A page that is brought back whole, as it was left, cannot be looked into: here it comes out of the browser's cache.
      ignoreDefaultArgs: [],
      env: { ...launch.env, HOME: process.env["TARGET_HOME"] ?? "" },
      args: [...(launch.args ?? []), nowhereElse],
    },
  },
});
