/**
 * `npm run seed`: brings the catalogue's words, prices and pictures up to date; the stock stays what it is. With
 * `-- --products 20000` it makes products up besides until there are so many. The shop may go on running.
 */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("--conditions=react-server", "scripts/seed.ts", ...process.argv.slice(2));
