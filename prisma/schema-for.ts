/**
 * The schema as each database reads it. Prisma wants the provider as a literal, so one file cannot serve two; only that
 * word differs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Provider = "sqlite" | "postgresql";

const path = join(import.meta.dirname, "schema.prisma");

/** schema.prisma with that provider, and a generated client of its own. */
export function schemaFor(provider: Provider): string {
  return readFileSync(path, "utf8")
    .replace('provider = "sqlite"', `provider = "${provider}"`)
    .replace('"./generated/sqlite"', `"./${provider}"`);
}
