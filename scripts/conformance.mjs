/**
 * `npm run conformance`: runs the security cases and writes which requirements they show; parameters go to Playwright.
 * With `-- --target ADAPTER` it runs the portable ones, against the shop that the adapter is of.
 */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
const parameters = process.argv.slice(2);
const script = parameters.some((word) => /^--target(=|$)/.test(word))
  ? ["--conditions=react-server", "e2e/targets/run.ts"]
  : ["scripts/conformance.ts"];
process.exitCode = await runScript(...script, ...parameters);
