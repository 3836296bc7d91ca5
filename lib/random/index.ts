/** Randomness, digests, comparison: the only caller of the operating system's CSPRNG. */
import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 bits from the CSPRNG as 43 characters of base64url (ASVS 11.5.1 asks for 128). */
export const randomSecret = (): string => randomBytes(32).toString("base64url");

/** A random name that is safe to show and not guessable: 96 bits, 16 characters. */
export const randomName = (): string => randomBytes(12).toString("base64url");

/** Digits and letters that are not mistaken for one another when read aloud or typed from paper. */
export function randomCode(length: number): string {
  const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  const limit = 256 - (256 % alphabet.length);
  let code = "";
  // Bytes at or above the limit are thrown away: a remainder would favour the first letters.
  while (code.length < length)
    for (const byte of randomBytes(length))
      if (byte < limit && code.length < length) code += alphabet[byte % alphabet.length];
  return code;
}

/** SHA-256 of a text, base64url. Enough for secrets of 256 random bits; never for passwords. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** HMAC-SHA-256 of a text under a key, base64url. */
export const keyedDigest = (key: string, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

/** Compares two texts in time that depends on their lengths only. */
export function equalInConstantTime(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
