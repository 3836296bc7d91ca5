/** `npm run screenshots`: no tests but pictures, taken by the browser of the tests of a shop like theirs. */
import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

export default defineConfig({
  ...tests,
  testDir: "e2e/screenshots/scenes",
  testMatch: "**/*.ts",
  outputDir: "test-results/screenshots",
  reporter: [["line"], ["./e2e/screenshots/contact-sheet.ts"]],
  // One scene is many pictures.
  timeout: 300_000,
  projects: [{ name: "pictures" }],
});
