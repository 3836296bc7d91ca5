/** `npm run staff:reset-factors -- EMAIL`: takes the second factors of a member of staff away who has lost them. The shop may go on running. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript(
  "--conditions=react-server",
  "scripts/staff-reset-factors.ts",
  ...process.argv.slice(2),
);
