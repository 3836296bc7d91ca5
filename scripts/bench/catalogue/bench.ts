/**
 * What a listing with all its facets takes over 20,000 products in SQLite, beside the same list without facets and with
 * facets counted by the database; and what a search takes, beside an index in memory. All take turns round by round.
 *
 *   npm run bench -- catalogue            over 20,000 products
 *   npm run bench -- catalogue 2000       over so many
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { now } from "#lib/time";
import { migrate } from "../../../prisma/migrate.ts";
import { type Figures, measureRound, middle } from "../session/round.ts";
import { table } from "../table.ts";

const rounds = 5;
const products = Number(process.argv[2] ?? 20_000);
const folder = resolve("bench-results/catalogue");
const databaseUrl = `file:${folder}/shop.sqlite`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await migrate(databaseUrl);
Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: databaseUrl });
// Imported only now: they open the database that the settings name.
const { seedCatalogue } = await import("../../../prisma/seed.ts");
const { makeUpProducts } = await import("../../../prisma/made-up-products.ts");
const { contests } = await import("./contests.ts");
const began = performance.now();
await seedCatalogue();
await makeUpProducts(products);
console.log(`${products} products made up in ${((performance.now() - began) / 1000).toFixed(0)} s`);

const results = [];
for (const { what, questions, ways } of await contests()) {
  const measured = ways.map(({ name, answer }) => ({ name, answer, rounds: [] as Figures[] }));
  // The first round finds everything cold, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const way of measured) {
      const figures = await measureRound(10 * questions.length, (number) =>
        way.answer(questions[number % questions.length] ?? {}),
      );
      if (round > 0) way.rounds.push(figures);
    }
  }
  const costs = measured.map((way) => ({ [what]: way.name, ...middle(way.rounds) }));
  results.push({ what, questions, costs });
  console.log(`\n${table(costs)}`);
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
const at = now().toISOString();
console.log(`\n${machine}; ${products} products, medians of ${rounds} rounds, milliseconds`);
const report = { at, machine, products, rounds, results };
writeFileSync(`bench-results/catalogue-${at.replaceAll(":", "-")}.json`, JSON.stringify(report, null, 2));
rmSync(folder, { recursive: true, force: true });
process.exit(0);
