/** Test support: a database of its own, on disk and migrated, for each test file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { afterAll, beforeAll } from "vitest";
import { minutes } from "#lib/time";
import { connect } from "./client.ts";

/** Call it once at the top of a test file: `database()` and `transaction()` then go to an empty, migrated SQLite file, at `url`. */
export function useFreshDatabase(): { url: string } {
  const directory = mkdtempSync(join(tmpdir(), "cartwright-test-"));
  const url = `file:${join(directory, "shop.sqlite")}`;

  beforeAll(async () => {
    await applyMigrations(url);
    // A crowd on a slow machine queues for longer than a shopper would.
    globalThis.cartwrightDatabase = connect(url, minutes(1));
  });
  afterAll(async () => {
    await globalThis.cartwrightDatabase?.$disconnect();
    globalThis.cartwrightDatabase = undefined;
    rmSync(directory, { recursive: true });
  });
  return { url };
}

// Without Prisma's bookkeeping, which costs every test file 50 ms and proves nothing here.
async function applyMigrations(url: string): Promise<void> {
  const connection = await new PrismaBetterSqlite3({ url }).connect();
  for (const name of readdirSync("prisma/migrations").toSorted()) {
    if (!name.endsWith(".toml"))
      await connection.executeScript(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
  }
  await connection.dispose();
}
