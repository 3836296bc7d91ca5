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
import { table } from "../table.ts";
import { installOthers, startOther } from "./compared.ts";
import { measurePage } from "./page.ts";
import { type Figures, middle } from "./round.ts";
import { type Runner, type Shop, startOurs } from "./runner.ts";

const rounds = 5;
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

const costs: (Figures & { name: string; sessions: number | undefined; rowsWritten: number })[] = [];
for (const { name, sessions, rounds, writesPerRequest, stop } of runners) {
  const { p50, p99 } = middle(rounds);
  costs.push({ name, sessions, p50, p99, rowsWritten: await writesPerRequest() });
  stop();
}
const pages = [];
for (const shop of shops) pages.push({ ...shop, ...(await measurePage(shop)) });
await server.stop();

const inMilliseconds = (value: number) => value.toFixed(3);
const sizeOf = (sessions: number | undefined) => sessions?.toLocaleString("en") ?? "kept in the cookie";
const costTable = costs.map(({ name, sessions, p50, p99, rowsWritten }) => ({
  "the session of one request": name,
  "stored sessions": sizeOf(sessions),
  p50: inMilliseconds(p50),
  p99: inMilliseconds(p99),
  "rows written per request": rowsWritten.toFixed(2),
}));
const costOf = (name: string, sessions: number | undefined) =>
  costs.find((cost) => cost.name === name && cost.sessions === sessions)?.p50 ?? Number.NaN;
const pageTable = pages.map(({ name, sessions, without, carrying }) => ({
  "one page, TLS included": name,
  "stored sessions": sizeOf(sessions),
  "p50 without a session": inMilliseconds(without.p50),
  "p50 with one": inMilliseconds(carrying.p50),
  "the session's share": `${((100 * costOf(name, sessions)) / carrying.p50).toFixed(1)} %`,
}));

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
console.log(`\n${machine}; medians of ${rounds} rounds, milliseconds\n\n${table(costTable)}\n\n${table(pageTable)}\n`);
const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
for (const name of ["SQLite", "PostgreSQL"]) {
  const growth = costOf(`Cartwright on ${name}`, most) / costOf(`Cartwright on ${name}`, least);
  console.log(`${name}: ${growth.toFixed(2)} times the cost at ${sizeOf(most)} sessions of that at ${sizeOf(least)}.`);
}
const at = now().toISOString();
writeFileSync(
  `bench-results/session-${at.replaceAll(":", "-")}.json`,
  JSON.stringify(
    { at, machine, rounds, costs, pages: pages.map(({ identifiers: _, url: __, ...page }) => page) },
    null,
    2,
  ),
);
rmSync(folder, { recursive: true, force: true });
process.exit(0);
