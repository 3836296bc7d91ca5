/** `npm start`: from a fresh clone to an open shop. Each step does only what is still missing, so it can be run again at any time. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode =
  (await runScript("--conditions=react-server", "scripts/prepare.ts")) || (await runScript("scripts/serve.ts"));
