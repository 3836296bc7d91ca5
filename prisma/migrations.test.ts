import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { draftMigration, MigrationError, migrate } from "./migrate.ts";
import { migrationList } from "./migration-files.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-migrations-"));
const urlOf = (name: string) => `file:${join(directory, `${name}.sqlite`)}`;
afterAll(() => rmSync(directory, { recursive: true }));

async function run(url: string, sql: string): Promise<string[]> {
  const connection = await new PrismaBetterSqlite3({ url }).connect();
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  await connection.dispose();
  return rows.map((row) => String(row[0]));
}

const guards = [
  "Account_role",
  "Attempt_failures",
  "CartLine_quantity",
  "Cart_has_one_owner",
  "JournalEnd_is_never_removed",
  "JournalEnd_is_one",
  "JournalEnd_never_goes_back",
  "OrderLine_adds_up",
  "OrderLine_quantity",
  "Order_adds_up",
  "Order_status",
  "Order_tax_is_contained",
  "Payment_amount",
  "Payment_status",
  "RetiredIdentifier_reason",
  "SecurityEvent_is_never_changed",
  "SecurityEvent_is_never_removed",
  "SecurityEvent_is_placed_once",
  "Session_ended_has_no_identifier",
  "Session_guest_has_no_account",
  "Session_kind",
  "Session_pending_follows_current",
  "Session_pending_is_sealed",
  "Variant_price",
  "Variant_stock_never_below_zero",
];

test("a new database gets every migration, and the second time none", async () => {
  const url = urlOf("new");
  expect(await migrate(url)).toEqual(migrationList().migrationDirectories.map(({ path }) => path));
  expect(await migrate(url)).toEqual([]);
});

test("the migrations lead to exactly the schema in schema.prisma", async () => {
  expect(await draftMigration("never_written")).toBeUndefined();
});

test("every rule that Prisma cannot state is still in the database", async () => {
  await migrate(urlOf("guarded"));
  const definitions = (await run(urlOf("guarded"), "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")).join("\n");
  expect(definitions.match(/(?<=CONSTRAINT "|TRIGGER ")\w+(?=" (?:CHECK|BEFORE))/g)?.toSorted()).toEqual(guards);
});

test("the journal of security events cannot be rewritten", async () => {
  await migrate(urlOf("journal"));
  await run(urlOf("journal"), "INSERT INTO SecurityEvent (at, kind) VALUES ('2026-11-20', 'sign-in')");
  await expect(run(urlOf("journal"), "UPDATE SecurityEvent SET kind = 'nothing'")).rejects.toThrow();
  await expect(run(urlOf("journal"), "DELETE FROM SecurityEvent")).rejects.toThrow();
  expect(await run(urlOf("journal"), "SELECT kind FROM SecurityEvent")).toEqual(["sign-in"]);
});

test("a database that is newer than the code is refused and left alone", async () => {
  const url = urlOf("newer");
  await migrate(url);
  await run(url, "UPDATE _prisma_migrations SET migration_name = '20990101000000_from_the_future'");
  await expect(migrate(url)).rejects.toThrow(MigrationError);
  await expect(migrate(url)).rejects.toThrow(/newer than this version.*from_the_future/);
});

test("a migration that fails half-way leaves nothing behind", async () => {
  const url = urlOf("half");
  await run(url, "CREATE TABLE Variant (id TEXT)");
  await expect(migrate(url)).rejects.toThrow();
  expect(await run(url, "SELECT name FROM sqlite_master")).toEqual(["Variant"]);
  await run(url, "DROP TABLE Variant");
  expect(await migrate(url)).toHaveLength(migrationList().migrationDirectories.length);
});
