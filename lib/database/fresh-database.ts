/** Test support: a database of its own, on disk and migrated, for each test file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll } from "vitest";
import { connect } from "./client.ts";

/** Call it once at the top of a test file: `database()` and `transaction()` then go to an empty, migrated SQLite file. */
export function useFreshDatabase(): void {
  const directory = mkdtempSync(join(tmpdir(), "cartwright-test-"));
  const path = join(directory, "shop.sqlite");

  beforeAll(() => {
    applyMigrations(path);
    globalThis.cartwrightDatabase = connect(`file:${path}`);
  });
  afterAll(async () => {
    await globalThis.cartwrightDatabase?.$disconnect();
    globalThis.cartwrightDatabase = undefined;
    rmSync(directory, { recursive: true });
  });
}

function applyMigrations(path: string): void {
  const database = new Database(path);
  const migrations = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of migrations.toSorted((a, b) => a.name.localeCompare(b.name))) {
    database.exec(readFileSync(join("prisma/migrations", name, "migration.sql"), "utf8"));
  }
  database.close();
}
