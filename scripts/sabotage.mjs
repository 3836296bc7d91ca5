/** `npm run sabotage`: breaks the shop one defence at a time, and demands that its suite notices. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("e2e/sabotage/sabotage.ts", ...process.argv.slice(2));
