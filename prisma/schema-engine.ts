/**
 * Prisma's own schema engine, as WebAssembly. The command line downloads a binary of it; this one comes with
 * `npm ci`, so a shop can be migrated in a container, on a train, and on any processor.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** An engine that works on the database behind `adapter`. */
export async function schemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<bindings.SchemaEngine> {
  instantiated ??= instantiate();
  await instantiated;
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

// Once per process: the bindings keep the memory of the first instance.
let instantiated: Promise<void> | undefined;

// It sets an alarm for a lock that it waits for, and forgets to take it back: no process should stay awake for that.
const imports = Object.fromEntries(
  Object.entries(bindings).map(([name, binding]) => [
    name,
    name.startsWith("__wbg_setTimeout") ? (ring: () => void, ms: number) => setTimeout(ring, ms).unref() : binding,
  ]),
);

/** By hand: the package's own entry wants a bundler that understands `import … from "….wasm"`. */
async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  const start = instance.exports["__wbindgen_start"];
  if (typeof start !== "function") throw new Error("This is not the schema engine that migrate.ts was written for.");
  bindings.__wbg_set_wasm(instance.exports);
  start();
}
