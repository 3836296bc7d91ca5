/**
 * Brings a database up to date, without a download: Prisma's engine, history and file format, so that
 * `prisma migrate` keeps working on the same migrations for whoever is online.
 *
 *   node --conditions=react-server prisma/migrate.ts new add_addresses
 *
 * writes, for each database, the migration from the last one to schema.prisma. `npm start` applies what is missing.
 * All of it is one transaction: a start that is killed half-way leaves the database as it was, and two that start
 * together wait for one another.
 */
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DiagnoseMigrationHistoryOutput } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationList, schemaFiles, writeMigration } from "./migration-files.ts";
import { MigrationError } from "./one-transaction.ts";
import { schemaEngine } from "./schema-engine.ts";
import type { Provider } from "./schema-for.ts";
import { inOneSqliteTransaction, sqliteInMemory } from "./sqlite.ts";

/** Tables that only migrations know: what listings and searches read. In SQLite a full-text index is a few more. */
const behindWords = ["config", "data", "docsize", "idx"].map((part) => `ListedWords_${part}`);
const externalTables = {
  sqlite: ["Kind", "Listed", "ListedVocabulary", "ListedWords", ...behindWords],
  postgresql: ["public.Kind", "public.Listed"],
};
const filtersFor = (provider: Provider) => ({ externalTables: externalTables[provider], externalEnums: [] });

/** Applies the migrations that are missing and names them; refuses a database that is newer than the code. */
export async function migrate(url: string): Promise<string[]> {
  const provider = url.startsWith("file:") ? "sqlite" : "postgresql";
  const { adapter, commit, close } = await (provider === "sqlite"
    ? inOneSqliteTransaction(url)
    : // Loaded only where it is used.
      (await import("./postgresql.ts")).inOnePostgresqlTransaction(url));
  try {
    const engine = await schemaEngine(adapter);
    const migrationsList = migrationList(provider);
    const filters = filtersFor(provider);
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

/**
 * What leads from the last migration to `schema.prisma`, compared in a database that `shadow` makes; undefined when
 * nothing does.
 */
export async function missingMigration(
  provider: Provider,
  shadow: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | undefined> {
  const engine = await schemaEngine(shadow);
  const from = { tag: "migrations", ...migrationList(provider) } as const;
  const to = { tag: "schemaDatamodel", ...schemaFiles(provider) } as const;
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: filtersFor(provider) });
  return stdout?.includes(";") ? stdout : undefined;
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

async function draft(name: string): Promise<void> {
  const { startPostgresql } = await import("../scripts/postgresql-server.ts");
  const { postgresqlForComparison } = await import("./postgresql.ts");
  const server = await startPostgresql();
  const shadows = [
    ["sqlite", sqliteInMemory()],
    ["postgresql", postgresqlForComparison(server.urlOf("postgres"))],
  ] as const;
  const at = new Date();
  for (const [provider, shadow] of shadows) {
    const script = await missingMigration(provider, shadow);
    console.log(script ? writeMigration(provider, name, at, script) : `${provider}: nothing to write.`);
  }
  await server.stop();
}

if (import.meta.main) {
  const [command, name] = process.argv.slice(2);
  if (command !== "new" || !name || !/^[a-z_]+$/.test(name)) {
    console.error("Usage: node --conditions=react-server prisma/migrate.ts new name_of_the_change");
    process.exit(1);
  }
  await draft(name);
}
