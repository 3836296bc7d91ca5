/** `npm run conformance`: the security cases alone, in the browsers of all tests. */
import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

export default defineConfig({ ...tests, testDir: "e2e/security", outputDir: "test-results/conformance/traces" });
