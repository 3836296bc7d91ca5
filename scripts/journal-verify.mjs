/** `npm run journal:verify`: whether the journal of security events is the one that was written. The shop may go on running. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("--conditions=react-server", "scripts/journal-verify.ts");
