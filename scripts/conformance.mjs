/** `npm run conformance`: runs the security cases and writes which requirements they show; parameters go to Playwright. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("scripts/conformance.ts", ...process.argv.slice(2));
