/** `npm run move-to-postgresql`: copies the shop in DATA_DIR into the PostgreSQL database that DATABASE_URL names. */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
process.exitCode = await runScript("--conditions=react-server", "scripts/move-to-postgresql.ts");
