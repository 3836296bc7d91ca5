/** The migrations as they lie in the repository, in the form that the schema engine reads. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

const directory = join(import.meta.dirname, "migrations");
const lockfile = "migration_lock.toml";

/** Every migration, oldest first. */
export function migrationList(): MigrationList {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return {
    baseDir: directory,
    lockfile: { path: lockfile, content: readFileSync(join(directory, lockfile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names
      .toSorted()
      .map((path) => ({ path, migrationFile: { path: "migration.sql", content: contentOf(path) } })),
  };
}

/** The schema that the migrations lead to. */
export function schemaFiles(): SchemasContainer {
  const path = join(import.meta.dirname, "schema.prisma");
  return { files: [{ path, content: readFileSync(path, "utf8") }] };
}

/** Writes a new migration and says where: `prisma/migrations/<UTC time>_<name>/migration.sql`. */
export function writeMigration(name: string, at: Date, script: string): string {
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(directory, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), script);
  return join(folder, "migration.sql");
}

const contentOf = (name: string) =>
  ({ tag: "ok", value: readFileSync(join(directory, name, "migration.sql"), "utf8") }) as const;
