/** `npm run staff:add -- EMAIL`: prints the one-time link by which somebody joins the staff, or chooses a new password. The shop may go on running. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("--conditions=react-server", "scripts/staff-add.ts", ...process.argv.slice(2));
