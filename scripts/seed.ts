/** Fills the shop's database, made and migrated first if need be. */
import { config } from "#lib/config";
import { generateClient } from "./build.ts";
import { CannotStart, explainAndExit } from "./cannot-start.ts";

try {
  const total = numberAskedFor();
  const { databaseUrl } = config();
  await generateClient();
  // Imported only now: they need the generated client.
  const { migrate } = await import("../prisma/migrate.ts");
  const { seedCatalogue } = await import("../prisma/seed.ts");
  const { makeUpProducts } = await import("../prisma/made-up-products.ts");
  await migrate(databaseUrl);
  console.log(`The catalogue has ${await seedCatalogue()} products.`);
  if (total > 0) {
    console.log(`Making up others until there are ${total} …`);
    await makeUpProducts(total);
  }
  process.exit(0);
} catch (error) {
  explainAndExit(error);
}

/** How many products there shall be in all; 0: those of the catalogue. */
function numberAskedFor(): number {
  const asked = /^(?:--products[ =](\d{1,6}))?$/.exec(process.argv.slice(2).join(" "));
  if (!asked) throw new CannotStart("Say how many products there shall be: npm run seed -- --products 20000");
  return Number(asked[1] ?? 0);
}
