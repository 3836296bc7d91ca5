/** The migrations as they lie in the repository, a folder for each database, in the form that the schema engine reads. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type Provider, schemaFor } from "./schema-for.ts";

const lockfile = "migration_lock.toml";
const folderOf = (provider: Provider) => join(import.meta.dirname, "migrations", provider);

/** Every migration, oldest first. */
export function migrationList(provider: Provider): MigrationList {
  const baseDir = folderOf(provider);
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return {
    baseDir,
    lockfile: { path: lockfile, content: readFileSync(join(baseDir, lockfile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names
      .toSorted()
      .map((path) => ({ path, migrationFile: { path: "migration.sql", content: contentOf(baseDir, path) } })),
  };
}

/** The schema that the migrations lead to. */
export function schemaFiles(provider: Provider): SchemasContainer {
  return { files: [{ path: "schema.prisma", content: schemaFor(provider) }] };
}

/** Writes a new migration and says where: `prisma/migrations/<provider>/<UTC time>_<name>/migration.sql`. */
export function writeMigration(provider: Provider, name: string, at: Date, script: string): string {
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(folderOf(provider), `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script);
  return join(folder, "migration.sql");
}

const contentOf = (baseDir: string, name: string) =>
  ({ tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") }) as const;
