/**
 * Sealing: what lies in the database, yet only whoever holds a secret can read, and nobody can change or move unnoticed.
 * AES-256-GCM under a key derived from the secret (HKDF, RFC 5869).
 */
import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { randomName } from "#lib/random";

const tagLength = 16;

/** Seals a text under a secret of at least 128 random bits; `purpose` says where it belongs, and it opens nowhere else. */
export function seal(text: string, secret: string, purpose: string): string {
  const salt = randomName();
  const { key, nonce } = derive(secret, salt, purpose);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const bytes = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return `${salt}.${bytes.toString("base64url")}`;
}

/** The sealed text; throws when secret, purpose or seal are not the same. */
export function unseal(sealed: string, secret: string, purpose: string): string {
  const [salt = "", encoded = ""] = sealed.split(".");
  const bytes = Buffer.from(encoded, "base64url");
  const { key, nonce } = derive(secret, salt, purpose);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()]).toString();
}

// A fresh salt makes a fresh key, so the nonce may come from the same derivation: no pair is ever used twice.
function derive(secret: string, salt: string, purpose: string) {
  const bytes = Buffer.from(hkdfSync("sha256", secret, salt, purpose, 44));
  return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32) };
}
