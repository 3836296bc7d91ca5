/**
 * Keys of this installation. All come from one file that is made on first use, so that nothing secret stands in
 * the repository or the environment, and one purpose's key tells nothing about another's (HKDF, RFC 5869).
 */
import { hkdfSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { readOrMake } from "./key-file.ts";

export type SecretName =
  | "binding"
  | "csrf"
  | "edge"
  | "federation"
  | "held-form"
  | "journal"
  | "next-auth"
  | "passkey"
  | "promotion"
  | "test-bank"
  | "throttle";

/** The key for one purpose, 256 bits as base64url, derived from the `secret.key` in `dataDir` (made if missing, mode 0600). */
export function deriveSecret(dataDir: string, name: SecretName): string {
  return Buffer.from(hkdfSync("sha256", rootKey(dataDir), "", `cartwright/${name}`, 32)).toString("base64url");
}

function rootKey(dataDir: string): Buffer {
  const path = join(dataDir, "secret.key");
  const kept = Buffer.from(readOrMake(path, () => randomBytes(32).toString("base64url")).join(""), "base64url");
  if (kept.length !== 32)
    throw new Error(`${path} is damaged: restore it from a backup, or remove it to sign everybody out.`);
  return kept;
}
