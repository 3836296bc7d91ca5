/** `npm run bench`: how fast the shop is, beside a bare HTTPS server that sends the same bytes. `-- --starts` times the first and second start too. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("--conditions=react-server", "scripts/bench/bench.ts", ...process.argv.slice(2));
