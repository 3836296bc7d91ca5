/**
 * What the session of a request costs, however many sessions there are, on both databases; beside it in the same run what
 * others do per request. All take turns round by round, so that a busy minute of the machine is everybody's.
 *
 *   npm run bench -- session                  at 10 thousand, 1 million and 5 million sessions
 *   npm run bench -- session 10000 100000     at these
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { now } from "#lib/time";
import { startPostgresql } from "../../postgresql-server.ts";
import { installOthers, startOther } from "./compared.ts";
import { measurePage } from "./page.ts";
import { type Cost, costTable, growthOf, type Page, pageTable } from "./report.ts";
import { middle } from "./round.ts";
import { type Runner, type Shop, startOurs } from "./runner.ts";

// One takes about a second. Of a few, what is quoted would be how warm each process and how busy the machine was just then.
const rounds = 25;
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [10_000, 1_000_000, 5_000_000];
const folder = resolve("bench-results/session");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
installOthers(folder);
const server = await startPostgresql();
const runners: Runner[] = [];
const shops: Shop[] = [];
for (const sessions of sizes) {
  for (const database of ["SQLite", "PostgreSQL"] as const) {
    const began = performance.now();
    const { shop, runner } = await startOurs(database, sessions, folder, server);
    shops.push(shop);
    runners.push(runner);
    console.log(`${shop.name}: ${sessions} sessions in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  for (const library of ["express-session", "better-auth"]) runners.push(await startOther(library, sessions, folder));
}
for (const library of ["iron-session", "next-auth (JWT)"]) runners.push(await startOther(library, undefined, folder));

for (let round = 0; round < rounds; round += 1)
  for (const runner of runners) runner.rounds.push(await runner.measure());

const costs: Cost[] = [];
for (const { name, sessions, rounds, writesPerRequest, stop } of runners) {
  costs.push({ name, sessions, ...middle(rounds), rowsWritten: await writesPerRequest() });
  stop();
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
console.log(`\n${machine}; medians of ${rounds} rounds, milliseconds\n\n${costTable(costs)}\n\n${growthOf(costs)}\n`);

const pages: Page[] = [];
for (const shop of shops) {
  const page = { name: shop.name, sessions: shop.sessions, ...(await measurePage(shop)) };
  pages.push(page);
  // Each as it comes: on a busy machine all of them together take long.
  console.log(`${pageTable([page], costs)}\n`);
}
await server.stop();

const at = now().toISOString();
const report = { at, machine, rounds, costs, pages };
writeFileSync(`bench-results/session-${at.replaceAll(":", "-")}.json`, JSON.stringify(report, null, 2));
rmSync(folder, { recursive: true, force: true });
process.exit(0);
