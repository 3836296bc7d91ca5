/**
 * Brings a database up to date, without a download: Prisma's engine, history and file format, so that
 * `prisma migrate` keeps working on the same migrations for whoever is online.
 *
 *   node prisma/migrate.ts new add_addresses    writes the migration from the last one to schema.prisma
 *
 * `npm start` applies what is missing. All of it is one SQLite transaction: a start that is killed half-way
 * leaves the database as it was, and two that start together wait for one another.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery } from "@prisma/driver-adapter-utils";
import type { DiagnoseMigrationHistoryOutput } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { seconds } from "#lib/time";
import { migrationList, schemaFiles, writeMigration } from "./migration-files.ts";
import { schemaEngine } from "./schema-engine.ts";

/** A database that this version of the shop must not touch. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

const filters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that are missing and names them; refuses a database that is newer than the code. */
export async function migrate(url: string): Promise<string[]> {
  mkdirSync(dirname(url.replace(/^file:/, "")), { recursive: true, mode: 0o700 });
  const { adapter, commit, close } = await inOneTransaction(url);
  try {
    const engine = await schemaEngine(adapter);
    const migrationsList = migrationList();
    const diagnosis = await engine
      .diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
      .catch(unlessItHasNoHistory);
    if (diagnosis) refuseWhatCannotBeMigrated(diagnosis);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    await commit();
    return appliedMigrationNames;
  } finally {
    await close();
  }
}

/** Writes the migration that leads from the last one to `schema.prisma`; undefined when nothing changed. */
export async function draftMigration(name: string): Promise<string | undefined> {
  const engine = await schemaEngine(shadowOnly());
  const from = { tag: "migrations", ...migrationList() } as const;
  const to = { tag: "schemaDatamodel", ...schemaFiles() } as const;
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
  return stdout?.includes(";") ? writeMigration(name, new Date(), stdout) : undefined;
}

function unlessItHasNoHistory(error: unknown): undefined {
  const tableIsMissing = error instanceof Error && "code" in error && error.code === "P1014";
  if (!tableIsMissing) throw error;
}

function refuseWhatCannotBeMigrated(diagnosis: DiagnoseMigrationHistoryOutput): void {
  const { history, editedMigrationNames, failedMigrationNames } = diagnosis;
  if (history && history.diagnostic !== "databaseIsBehind") {
    const unknown = history.unpersistedMigrationNames.join(", ");
    throw new MigrationError(
      `The database is newer than this version of the shop (it has ${unknown}): start the version that made it, or restore a backup.`,
    );
  }
  const [edited] = editedMigrationNames;
  if (edited) {
    throw new MigrationError(
      `The migration ${edited} was changed after this database had applied it: restore the file, or begin with a new database.`,
    );
  }
  const [failed] = failedMigrationNames;
  if (failed) throw new MigrationError(`The migration ${failed} failed in this database earlier: restore a backup.`);
}

/** An adapter whose engine works inside one transaction; whatever is not committed is undone by closing. */
async function inOneTransaction(url: string) {
  const factory = new PrismaBetterSqlite3({ url, timeout: seconds(30) });
  const connection = await factory.connect();
  // Redefining a table drops the old one: with foreign keys on, that would empty the tables that refer to it.
  await connection.executeScript("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;");
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => Object.assign(Object.create(connection), { dispose: async () => undefined }),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
  const commit = async () => {
    const { rows } = await connection.queryRaw({ sql: "PRAGMA foreign_key_check", args: [], argTypes: [] });
    if (rows.length > 0)
      throw new MigrationError("A migration would leave references to nothing: the database is unchanged.");
    await connection.executeScript("COMMIT");
  };
  return { adapter, commit, close: () => connection.dispose() };
}

/** An adapter for comparisons, in memory. */
function shadowOnly(): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: ":memory:" });
  return Object.assign(factory, {
    async connectToShadowDb() {
      const connection = await factory.connect();
      // The engine sends a whole migration as one statement, which SQLite's driver takes only as a script.
      const executeRaw = async ({ sql }: SqlQuery) => {
        await connection.executeScript(sql);
        return 0;
      };
      return Object.assign(connection, { executeRaw });
    },
  });
}

if (import.meta.main) {
  const [command, name] = process.argv.slice(2);
  if (command !== "new" || !name || !/^[a-z_]+$/.test(name)) {
    console.error("Usage: node prisma/migrate.ts new name_of_the_change");
    process.exit(1);
  }
  console.log((await draftMigration(name)) ?? "The migrations lead to the schema as it is: nothing to write.");
}
