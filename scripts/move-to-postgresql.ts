/** Copies the shop in DATA_DIR into the PostgreSQL database that DATABASE_URL names, and says what was copied. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { config } from "#lib/config";
import { generateClient } from "./build.ts";
import { CannotStart, explainAndExit } from "./cannot-start.ts";

try {
  const { databaseUrl, dataDir } = config();
  if (databaseUrl.startsWith("file:"))
    throw new CannotStart("Set DATABASE_URL to the PostgreSQL database that the shop is to move to.");
  const file = join(dataDir, "cartwright.sqlite");
  if (!existsSync(file)) throw new CannotStart(`There is no shop to move: ${file} does not exist.`);
  await generateClient();
  // Imported only now: it needs the generated client.
  const { moveShop } = await import("../prisma/move.ts");
  const counts = await moveShop(`file:${file}`, databaseUrl);
  for (const [kind, count] of counts) if (count > 0) console.log(`${String(count).padStart(9)} ${kind}`);
  console.log("Everything was copied. Start the shop with the same DATABASE_URL.");
} catch (error) {
  explainAndExit(error);
}
