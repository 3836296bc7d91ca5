/** `npm run staff:remove -- EMAIL`: takes somebody off the staff and ends their sessions. The shop may go on running. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("--conditions=react-server", "scripts/staff-remove.ts", ...process.argv.slice(2));
