/**
 * Test support: a database of its own for each test file. vitest.config.ts runs every file that imports this twice, in the
 * project `sqlite` on a file on disk, in the project `postgresql` on a real server.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { afterAll, beforeAll, inject } from "vitest";
import { randomName } from "#lib/random";
import { minutes } from "#lib/time";
import { connect } from "./client.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server whose `template1` is migrated; undefined where the tests run on SQLite. */
    postgresql: string | undefined;
  }
}

const server = inject("postgresql");
const directory = server ? "" : mkdtempSync(join(tmpdir(), "cartwright-test-"));

/**
 * Call it once at the top of a test file: `database()` and `transaction()` then go to an empty, migrated database, at `url`.
 * `as shipped`, they wait for their turn no longer than they do in the shop.
 */
export function useFreshDatabase(patience?: "as shipped"): { url: string } {
  const { url, make } = newDatabase("migrated");
  beforeAll(async () => {
    await make();
    // A crowd on a slow machine queues for longer than a shopper would.
    globalThis.cartwrightDatabase = patience === "as shipped" ? connect(url) : connect(url, minutes(1));
  });
  afterAll(async () => {
    await globalThis.cartwrightDatabase?.$disconnect();
    globalThis.cartwrightDatabase = undefined;
    if (directory) rmSync(directory, { recursive: true });
  });
  return { url };
}

/** The address of a database of the kind that is tested; it is there, with or without tables, once it was made. */
export function newDatabase(state: "migrated" | "empty"): { url: string; make: () => Promise<void> } {
  const name = `test-${randomName()}`;
  if (!server) {
    const url = `file:${join(directory, name)}`;
    return { url, make: state === "migrated" ? () => applyMigrations(url) : async () => undefined };
  }
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const template = state === "migrated" ? "template1" : "template0";
  const make = () => run(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return { url, make: async () => void (await make()) };
}

/** Runs a statement as another program would, through a connection of its own; gives the first column of the answer. */
export async function run(url: string, sql: string): Promise<string[]> {
  const connection = await otherProgram(url);
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] }).finally(() => connection.dispose());
  return rows.map((row) => String(row[0]));
}

/** Takes a table's triggers away, as somebody would who owns the database. */
export async function disarm(url: string, table: string): Promise<void> {
  if (server) return void (await run(url, `ALTER TABLE "${table}" DISABLE TRIGGER USER`));
  const connection = await otherProgram(url);
  for (const name of await run(url, `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`))
    await connection.executeScript(`DROP TRIGGER "${name}"`);
  await connection.dispose();
}

const otherProgram = (url: string): Promise<SqlDriverAdapter> =>
  server ? new PrismaPg(url).connect() : new PrismaBetterSqlite3({ url }).connect();

// Without Prisma's bookkeeping, which costs every test file 50 ms and proves nothing here.
async function applyMigrations(url: string): Promise<void> {
  const connection = await otherProgram(url);
  for (const name of readdirSync("prisma/migrations/sqlite").toSorted()) {
    if (!name.endsWith(".toml"))
      await connection.executeScript(readFileSync(`prisma/migrations/sqlite/${name}/migration.sql`, "utf8"));
  }
  await connection.dispose();
}
