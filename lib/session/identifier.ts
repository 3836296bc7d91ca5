/**
 * Session identifiers: 256 random bits without meaning (ASVS 7.2.3, 11.5.1).
 * The text exists in the cookie and, for a moment, here; everything else sees its digest.
 */
import "server-only";
import { digest, randomSecret } from "#lib/random";

/** The secret in the cookie. */
export type Identifier = string & { readonly brand: "session identifier" };
/** SHA-256 of an identifier: what the database holds. It lets nobody in. */
export type IdentifierDigest = string & { readonly brand: "identifier digest" };

/** A new identifier that nobody can guess. */
export const mintIdentifier = (): Identifier => randomSecret() as Identifier;

/** The identifier in a cookie value, or nothing when it cannot be one of ours. */
export const parseIdentifier = (value: string): Identifier | undefined =>
  /^[A-Za-z0-9_-]{43}$/.test(value) ? (value as Identifier) : undefined;

export const digestOf = (identifier: Identifier): IdentifierDigest => digest(identifier) as IdentifierDigest;
