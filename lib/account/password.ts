/** Hashing passwords, and checking one at the same price whether or not there is anything to check it against. */
import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { randomSecret } from "#lib/random";
import { hashing } from "./policy.ts";

/** The Argon2id hash of a password as a PHC string, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), hashing);

/**
 * Is this the password behind the hash? With no hash, for an account that does not exist, it does the same work and
 * says no, so that the time tells nothing (ASVS 6.3.8).
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash()), normalised(password));
  return passwordHash !== undefined && isRight;
}

/** Was the hash made with other figures than today's? */
export const isOutdated = (passwordHash: string): boolean => {
  const { memoryCost, timeCost, parallelism } = hashing;
  return !passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
};

let nobody: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobody ??= hash(randomSecret(), hashing);
  return nobody;
}

// The same letters typed on another keyboard may arrive composed otherwise (NIST SP 800-63B-4, 3.1.1.2).
const normalised = (password: string) => password.normalize("NFC");
