/**
 * Seals what somebody typed, so that the database alone shows none of it: AES-256-GCM under a key of this
 * installation, bound to whose it is and which form it was.
 */
import "server-only";
import { createCipheriv, createDecipheriv } from "node:crypto";
import { secret } from "#lib/config";
import { randomName } from "#lib/random";

const algorithm = "aes-256-gcm";
const key = () => Buffer.from(secret("held-form"), "base64url");

/** The text, sealed for `owner`. */
export function seal(text: string, owner: string): string {
  // 96 random bits, as GCM wants them, new for every seal.
  const nonce = randomName();
  const cipher = createCipheriv(algorithm, key(), Buffer.from(nonce, "base64url")).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return [nonce, sealed.toString("base64url"), cipher.getAuthTag().toString("base64url")].join(".");
}

/** The text again; nothing when it was sealed for somebody else, under another key, or was changed. */
export function unseal(sealed: string, owner: string): string | undefined {
  const [nonce = "", text = "", tag = ""] = sealed.split(".");
  try {
    const decipher = createDecipheriv(algorithm, key(), Buffer.from(nonce, "base64url"), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString();
  } catch {
    return undefined;
  }
}
