/** `npm test`: everything, on a machine that has Node 20 or later and nothing else. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("scripts/check.ts");
