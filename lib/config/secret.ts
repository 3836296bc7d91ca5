/**
 * Keys of this installation. All come from one file that is made on first use, so that nothing secret stands in
 * the repository or the environment, and one purpose's key tells nothing about another's (HKDF, RFC 5869).
 */
import { hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type SecretName =
  | "binding"
  | "csrf"
  | "edge"
  | "federation"
  | "held-form"
  | "journal"
  | "next-auth"
  | "test-bank"
  | "throttle";

/** The key for one purpose, 256 bits as base64url, derived from the `secret.key` in `dataDir` (made if missing, mode 0600). */
export function deriveSecret(dataDir: string, name: SecretName): string {
  return Buffer.from(hkdfSync("sha256", rootKey(dataDir), "", `cartwright/${name}`, 32)).toString("base64url");
}

function rootKey(dataDir: string): Buffer {
  const path = join(dataDir, "secret.key");
  const kept = readKey(path) ?? makeKey(dataDir, path);
  if (kept.length !== 32)
    throw new Error(`${path} is damaged: restore it from a backup, or remove it to sign everybody out.`);
  return kept;
}

function readKey(path: string): Buffer | undefined {
  try {
    return Buffer.from(readFileSync(path, "utf8").trim(), "base64url");
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function makeKey(dataDir: string, path: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    // Linking a finished file is atomic and refuses to replace: two processes that start together agree on one key.
    linkSync(draft, path);
  } catch (error) {
    if (!isErrorCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  return Buffer.from(readFileSync(path, "utf8").trim(), "base64url");
}

const isErrorCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
