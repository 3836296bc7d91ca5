/** `npm run screenshots`: the scenes that axe looks at in `npm test`, and pictures of them in place of its findings. */
import { defineConfig } from "@playwright/test";
import type { Eye } from "./e2e/support/scene.ts";
import tests from "./playwright.config.ts";

export default defineConfig<Eye>({
  ...tests,
  testDir: "e2e/scenes",
  testMatch: "**/*.ts",
  outputDir: "test-results/screenshots",
  reporter: [["line"], ["./e2e/screenshots/contact-sheet.ts"]],
  // One scene is many pictures.
  timeout: 300_000,
  projects: [{ name: "pictures", use: { eye: "camera" } }],
});
