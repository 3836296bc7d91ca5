/**
 * The two things that are made from sources: the database client and the production build. Each leaves the fingerprint
 * of its sources behind when it is finished, so an interrupted one is never taken for whole.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { schemaFor } from "../prisma/schema-for.ts";
import { CannotStart } from "./cannot-start.ts";
import { compressBuild } from "./compressed-files.ts";
import { fingerprint } from "./fingerprint.ts";
import { runToolQuietly } from "./run-tool.ts";

/** Makes Prisma's client for each database unless they are fresh; says whether it did. */
export async function generateClient(): Promise<boolean> {
  const sources = fingerprint("prisma/schema.prisma", "package-lock.json");
  return unlessFresh("prisma/generated/sources", sources, async () => {
    rmSync("prisma/generated", { recursive: true, force: true });
    await Promise.all(["prisma/schema.prisma", derivePostgresqlSchema()].map(generate));
  });
}

/** Beside what is generated from it. */
function derivePostgresqlSchema(): string {
  const path = "prisma/generated/postgresql.prisma";
  mkdirSync("prisma/generated", { recursive: true });
  writeFileSync(path, schemaFor("postgresql"));
  return path;
}

function generate(schema: string): Promise<void> {
  return runQuietly(
    ["node_modules/prisma/build/index.js", "generate", "--no-hints", "--schema", schema],
    // The command line downloads its migration engine first, though generating never runs it: any program will do.
    { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    "The database client could not be generated.",
  );
}

/** Builds the shop unless the build is fresh; says whether it did. `announce` is called before the wait begins. */
export async function buildShop(announce: () => void): Promise<boolean> {
  const sources = fingerprint(
    "{app,components,lib}/**",
    "prisma/schema.prisma",
    "{proxy,instrumentation}.ts",
    "next.config.js",
    "scripts/compressed-files.ts",
    "{package,package-lock,tsconfig}.json",
  );
  return unlessFresh(".next/sources", sources, async () => {
    announce();
    await runQuietly(
      ["node_modules/next/dist/bin/next", "build"],
      { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      "The shop could not be built.",
    );
    compressBuild();
  });
}

async function unlessFresh(stamp: string, sources: string, make: () => Promise<void>): Promise<boolean> {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return false;
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, sources);
  return true;
}

/** Its words are shown only when it fails. */
async function runQuietly(parameters: string[], environment: Record<string, string>, failure: string): Promise<void> {
  const { ok, words } = await runToolQuietly(parameters, environment);
  if (!ok) throw new CannotStart(`${words}\n\n${failure}`);
}
