/**
 * Keys that can be changed without losing what was sealed under them. `factors.keys` in the data directory has one a
 * line, and the last is in use: whoever changes it adds a line, and takes the old one out once nothing needs it.
 */
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { readOrMake } from "./key-file.ts";

export type Key = {
  /** What a seal says that it was made with; tells nothing about the key. */
  readonly name: string;
  readonly key: string;
};

/** The keys in `dataDir`, the one in use first; the file is made if there is none. */
export function readKeyring(dataDir: string): readonly [Key, ...Key[]] {
  const path = join(dataDir, "factors.keys");
  const lines = readOrMake(path, () => randomBytes(32).toString("base64url"));
  const keys = lines.toReversed().map((key) => ({ name: nameOf(key), key }));
  const [current, ...former] = keys;
  if (!current || lines.some((key) => Buffer.from(key, "base64url").length !== 32))
    throw new Error(`${path} is damaged: each line must be a key of 32 bytes in base64. Restore it from a backup.`);
  return [current, ...former];
}

const nameOf = (key: string) => createHash("sha256").update(`name of ${key}`).digest("base64url").slice(0, 8);
