import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { newDatabase, run } from "#lib/database/fresh-database";
import { migrate, missingMigration } from "./migrate.ts";
import { migrationList } from "./migration-files.ts";
import { MigrationError } from "./one-transaction.ts";
import { postgresqlForComparison } from "./postgresql.ts";
import { sqliteInMemory } from "./sqlite.ts";

const provider = inject("postgresql") ? "postgresql" : "sqlite";
const names = migrationList(provider).migrationDirectories.map(({ path }) => path);

async function emptyDatabase(): Promise<string> {
  const { url, make } = newDatabase("empty");
  await make();
  return url;
}

async function migratedDatabase(): Promise<string> {
  const url = await emptyDatabase();
  await migrate(url);
  return url;
}

async function migrateInAnotherProcess(url: string): Promise<string[]> {
  const program = `console.log(JSON.stringify(await (await import("./prisma/migrate.ts")).migrate(process.argv[1])))`;
  const { stdout } = await promisify(execFile)(process.execPath, [...asModule, program, url]);
  return JSON.parse(stdout);
}

const asModule = ["--conditions=react-server", "--input-type=module", "--eval"];

/** Rules that Prisma cannot state, written into the migrations by hand; the same in both databases. */
const guards = [
  "Account_role",
  "Attempt_failures",
  "BankCharge_refunded",
  "CartLine_quantity",
  "Cart_has_one_owner",
  "Category_is_listed_anew",
  "Collection_kind",
  "HeldForm_has_one_owner",
  "JournalEnd_is_never_removed",
  "JournalEnd_is_one",
  "JournalEnd_never_goes_back",
  "NumberSeries_is_never_removed",
  "NumberSeries_last",
  "NumberSeries_leaves_none_out",
  "OrderLine_adds_up",
  "OrderLine_quantity",
  "OrderLine_returned",
  "Order_adds_up",
  "Order_delivered_was_dispatched",
  "Order_delivery_discount",
  "Order_discount",
  "Order_dispatched_is_confirmed",
  "Order_status",
  "Order_tax_is_contained",
  "Payment_amount",
  "Payment_refunded",
  "Payment_status",
  "Product_is_listed",
  "Product_is_listed_anew",
  "Product_stars",
  "Promotion_kind",
  "Promotion_leaves_something_to_pay",
  "Promotion_uses",
  "Refund_amount",
  "Refund_reason",
  "RetiredIdentifier_reason",
  "Review_objection",
  "Review_standing",
  "Review_stars",
  "ReturnLine_quantity",
  "ReturnRequest_amount",
  "SavedAddress_default_is_its_owners",
  "SecurityEvent_is_never_changed",
  "SecurityEvent_is_never_removed",
  "SecurityEvent_is_placed_once",
  "Session_ended_has_no_identifier",
  "Session_guest_has_no_account",
  "Session_kind",
  "Session_pending_follows_current",
  "Session_pending_is_sealed",
  "TaxDocumentLine_is_never_changed",
  "TaxDocumentLine_is_never_removed",
  "TaxDocumentLine_total",
  "TaxDocument_corrects",
  "TaxDocument_is_never_changed",
  "TaxDocument_is_never_removed",
  "TaxDocument_kind",
  "TaxDocument_parts",
  "TaxDocument_total",
  "Variant_is_listed",
  "Variant_is_listed_anew",
  "Variant_is_listed_no_more",
  "Variant_price",
  "Variant_stock_never_below_zero",
  "Wish_has_one_owner",
  "Wording_is_listed",
  "Wording_is_listed_anew",
  "Wording_is_listed_no_more",
];
// SQLite has no command that empties a table past its triggers.
const emptied = ["JournalEnd", "NumberSeries", "SecurityEvent", "TaxDocument", "TaxDocumentLine"].map(
  (table) => `${table}_is_never_emptied`,
);
// Nor has it procedures, nor an index for words in the table itself.
const listing = ["Listed_words_go", "Relist_lists"];
const guardsHere = [...guards, ...(provider === "sqlite" ? listing : emptied)];

const tables = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table'",
  postgresql: "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
}[provider];

const definitions = {
  sqlite: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL",
  postgresql: `
    SELECT 'CONSTRAINT "' || conname || '" CHECK' FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
    UNION ALL SELECT 'TRIGGER "' || tgname || '" BEFORE' FROM pg_trigger WHERE NOT tgisinternal`,
}[provider];

test("a new database gets every migration, and the second time none", async () => {
  const url = await emptyDatabase();
  expect(await migrate(url)).toEqual(names);
  expect(await migrate(url)).toEqual([]);
});

test("of two starts at once one migrates, and the other waits and finds it done", async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrateInAnotherProcess(url), migrateInAnotherProcess(url)]);
  expect(applied.toSorted((a, b) => a.length - b.length)).toEqual([[], names]);
});

test("the migrations lead to exactly the schema in schema.prisma", async () => {
  const shadow = provider === "sqlite" ? sqliteInMemory() : postgresqlForComparison(await emptyDatabase());
  expect(await missingMigration(provider, shadow)).toBeUndefined();
});

test("every rule that Prisma cannot state is still in the database", async () => {
  const found = (await run(await migratedDatabase(), definitions)).join("\n");
  expect(found.match(/(?<=CONSTRAINT "|TRIGGER ")\w+(?=" (?:CHECK|BEFORE|AFTER|INSTEAD))/g)?.toSorted()).toEqual(
    guardsHere.toSorted(),
  );
});

test("the journal of security events cannot be rewritten", async () => {
  const url = await migratedDatabase();
  const event = `"SecurityEvent"`;
  await run(url, `INSERT INTO ${event} ("at", "kind") VALUES ('2026-11-20', 'sign-in')`);
  await expect(run(url, `UPDATE ${event} SET "kind" = 'nothing'`)).rejects.toThrow();
  await expect(run(url, `DELETE FROM ${event}`)).rejects.toThrow();
  await expect(run(url, `TRUNCATE ${event}`)).rejects.toThrow();
  expect(await run(url, `SELECT "kind" FROM ${event}`)).toEqual(["sign-in"]);
});

test("a database that is newer than the code is refused and left alone", async () => {
  const url = await migratedDatabase();
  await run(url, "UPDATE _prisma_migrations SET migration_name = '20990101000000_from_the_future'");
  await expect(migrate(url)).rejects.toThrow(MigrationError);
  await expect(migrate(url)).rejects.toThrow(/newer than this version.*from_the_future/);
});

test("a migration that fails half-way leaves nothing behind", async () => {
  const url = await emptyDatabase();
  await run(url, `CREATE TABLE "Variant" (id TEXT)`);
  await expect(migrate(url)).rejects.toThrow();
  expect(await run(url, tables)).toEqual(["Variant"]);
  await run(url, `DROP TABLE "Variant"`);
  expect(await migrate(url)).toEqual(names);
});

test("the one address that an account had becomes the first in its book, and stays its default", async () => {
  const url = await migratedDatabase();
  const keepSeveral = migrationList(provider).migrationDirectories.find(({ path }) =>
    path.endsWith("_keep_several_addresses"),
  );
  const script = keepSeveral?.migrationFile.content;
  const columns = ["accountId", "name", "addressLine1", "addressLine2", "postalCode", "city", "country", "phone"];
  const former = columns.map((column) => `"${column}" TEXT NOT NULL`).join(", ");
  await run(url, `DROP TABLE "SavedAddress"`);
  await run(url, `CREATE TABLE "DefaultAddress" (${former})`);
  await run(
    url,
    `INSERT INTO "Account" ("id", "email", "name", "passwordHash", "passwordChangedAt", "createdAt")
     VALUES ('ada', 'ada@example.com', 'Ada', '-', '2026-11-20', '2026-11-20')`,
  );
  await run(url, `INSERT INTO "DefaultAddress" VALUES ('ada', 'Ada', '12 Quay Street', '', 'D02', 'Dublin', 'IE', '')`);
  if (script?.tag !== "ok") throw new Error("That migration is not there.");
  for (const statement of script.value.split(/;\n/).filter((part) => part.trim() !== "")) await run(url, statement);
  const kept = `SELECT "accountId" || ', ' || "addressLine1" || ', ' || "defaultOf" FROM "SavedAddress"`;
  expect(await run(url, kept)).toEqual(["ada, 12 Quay Street, ada"]);
  expect(await run(url, tables)).not.toContain("DefaultAddress");
});
