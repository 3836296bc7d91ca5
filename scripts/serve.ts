/** The open shop, in this process or in several that share the port. Its last line on starting is its address. */
import cluster from "node:cluster";
import { readConfig } from "../lib/config/config.ts";
import { explainAndExit } from "./cannot-start.ts";

// Whoever read what we print may be gone. To say so would fail in the same way, without end.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  const settings = readConfig(process.env);
  if (settings.instances > 1 && cluster.isPrimary) {
    const { openInstances } = await import("./instances.ts");
    await openInstances(settings.instances);
  } else {
    const { openShop } = await import("./open-shop.ts");
    await openShop(settings);
  }
  if (cluster.isPrimary) console.log(settings.origin);
} catch (error) {
  explainAndExit(error);
}
