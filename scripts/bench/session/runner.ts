/** The shop itself in the comparison: seeded, and measured by its own code in a process of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { migrate } from "../../../prisma/migrate.ts";
import type { PostgresqlServer } from "../../postgresql-server.ts";
import { startContestant } from "./contestant.ts";
import type { Figures } from "./round.ts";
import { type Identifiers, seedSessions } from "./seed.ts";

/** Somebody whose cost per request is measured. */
export type Runner = {
  readonly name: string;
  /** How many are stored; undefined where the cookie holds it all. */
  readonly sessions: number | undefined;
  readonly rounds: Figures[];
  measure(): Promise<Figures>;
  writesPerRequest(): Promise<number>;
  stop(): void;
};

/** A database with its sessions, to open a shop on. */
export type Shop = {
  readonly name: string;
  readonly sessions: number;
  readonly url: string;
  readonly dataDir: string;
  readonly identifiers: Identifiers;
};

/** Seeds a database of that kind with so many sessions, and starts a process that presents some of them. */
export async function startOurs(
  database: "SQLite" | "PostgreSQL",
  sessions: number,
  folder: string,
  server: PostgresqlServer,
): Promise<{ readonly shop: Shop; readonly runner: Runner }> {
  const dataDir = join(folder, `${database}-${sessions}`);
  mkdirSync(dataDir);
  const url =
    database === "SQLite" ? `file:${join(dataDir, "shop.sqlite")}` : await newDatabase(server, `shop${sessions}`);
  await migrate(url);
  const identifiers = await seedSessions(url, sessions);
  const list = join(dataDir, "identifiers.json");
  writeFileSync(list, JSON.stringify(identifiers));
  const contestant = await startContestant("ours.ts", [list], { DATABASE_URL: url, DATA_DIR: dataDir });
  // Not counted: cold code, and a cold cache of the disk.
  await contestant.ask("requests");
  const name = `Cartwright on ${database}`;
  const runner: Runner = {
    name,
    sessions,
    rounds: [],
    measure: () => contestant.ask<Figures>("requests"),
    writesPerRequest: () => contestant.ask<number>("writes"),
    stop: contestant.stop,
  };
  return { shop: { name, sessions, url, dataDir, identifiers }, runner };
}

async function newDatabase(server: PostgresqlServer, name: string): Promise<string> {
  const connection = await new PrismaPg({ connectionString: server.urlOf("postgres"), max: 1 }).connect();
  await connection.executeRaw({ sql: `CREATE DATABASE ${name}`, args: [], argTypes: [] });
  await connection.dispose();
  return server.urlOf(name);
}
