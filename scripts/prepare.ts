/**
 * Everything that must be there before the shop can open, in order; what is there already is left
 * alone, and whatever is cut off here is done again by the next start.
 */
import { relative } from "node:path";
import { config } from "#lib/config";
import { buildShop, generateClient } from "./build.ts";
import { explainAndExit } from "./cannot-start.ts";
import { authorityPath, certificateFor } from "./certificate.ts";
import { requireFreePort, requireWritable } from "./checks.ts";
import { howToTrust } from "./how-to-trust.ts";

try {
  const settings = config();
  requireWritable(settings);
  await requireFreePort(settings);
  if (await generateClient()) console.log("Made the database client.");
  if (!settings.trustProxy) await prepareCertificate();
  await prepareDatabase();
  await prepareBuild();
} catch (error) {
  explainAndExit(error);
}

async function prepareCertificate(): Promise<void> {
  const { dataDir, origin } = config();
  const { authorityIsNew } = await certificateFor(new URL(origin).hostname, dataDir);
  if (authorityIsNew) console.log(howToTrust(relative(".", authorityPath(dataDir))));
}

async function prepareDatabase(): Promise<void> {
  // Imported only now: they need the generated client.
  const { migrate } = await import("../prisma/migrate.ts");
  const applied = await migrate(config().databaseUrl);
  if (applied.length > 0) console.log(`Brought the database up to date: ${applied.join(", ")}.`);

  const { isNewShop, seedCatalogue, seedWordings } = await import("../prisma/seed.ts");
  const isNew = await isNewShop();
  if (isNew) console.log(`Stocked the shelves: ${await seedCatalogue()} products.`);
  else await seedWordings();
  if (config().seedDemo ?? (isNew && config().isLocal)) {
    const { seedDemoAccounts } = await import("../prisma/demo-accounts.ts");
    const { seedPromotions } = await import("../prisma/promotions.ts");
    console.log(["Demo accounts, shown this once:", ...(await seedDemoAccounts()), ""].join("\n"));
    await (await import("../prisma/reviews.ts")).seedReviews();
    console.log(["Promotion codes to try in the cart:", ...(await seedPromotions()), ""].join("\n"));
  }
}

async function prepareBuild(): Promise<void> {
  const began = performance.now();
  const built = await buildShop(() =>
    console.log("Building the shop (about a minute, whenever its sources have changed) …"),
  );
  if (built) console.log(`Built in ${Math.round((performance.now() - began) / 1000)} s.`);
}
