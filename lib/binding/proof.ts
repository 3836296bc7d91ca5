/**
 * The proof that a device gives: a JSON Web Token, signed with a key that never leaves it (W3C Device Bound Session
 * Credentials, RFC 7519). Whoever writes the token writes its header too, so nothing in there is believed: neither an
 * algorithm beyond the two of the specification, nor a key once another one is known (RFC 8725 3.1, 3.10).
 */
import { decodeProtectedHeader, errors, importJWK, jwtVerify } from "jose";
import { z } from "zod";

/** The public key of a device, and nothing beside what makes it one. */
export type DeviceKey = z.infer<typeof deviceKey>;

/** Why a proof is none. */
export type Flaw = "malformed" | "algorithm" | "signature" | "audience";

export type CheckedProof =
  | { readonly outcome: "genuine"; readonly challenge: string; readonly key: DeviceKey }
  | { readonly outcome: "refused"; readonly because: Flaw };

/** Checks the proof of a device that introduces itself: signed with the very key that it brings. */
export async function checkIntroduction(token: string, audience: string): Promise<CheckedProof> {
  const brought = deviceKey.safeParse(headerOf(token)?.jwk);
  return brought.success ? checkProof(token, brought.data, audience) : refused("malformed");
}

/**
 * Checks the proof of a device whose `key` is known. `audience` is the address that the proof was sent to: not every
 * browser names it, but one that names another is refused.
 */
export async function checkProof(token: string, key: DeviceKey, audience: string): Promise<CheckedProof> {
  const header = headerOf(token);
  if (!header) return refused("malformed");
  const alg = algorithmOf[key.kty];
  if (header.alg !== alg) return refused("algorithm");
  try {
    const { payload } = await jwtVerify(token, await importJWK(key, alg), { algorithms: [alg], typ: "dbsc+jwt" });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) return refused("malformed");
    const { jti, aud = audience } = claims.data;
    return aud === audience ? { outcome: "genuine", challenge: jti, key } : refused("audience");
  } catch (error) {
    return refused(error instanceof errors.JWSSignatureVerificationFailed ? "signature" : "malformed");
  }
}

const refused = (because: Flaw): CheckedProof => ({ outcome: "refused", because });

// The two algorithms that the specification has servers offer; its third, “none”, proves nothing.
const algorithmOf = { EC: "ES256", RSA: "RS256" } as const;

const ecKey = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  // 256 bits each.
  x: z.string().regex(/^[\w-]{43}$/),
  y: z.string().regex(/^[\w-]{43}$/),
});

const rsaKey = z.strictObject({
  kty: z.literal("RSA"),
  // 2048 to 4096 bits: the most that a TPM makes, and nothing that takes long to check.
  n: z.string().regex(/^[\w-]{342,683}$/),
  e: z.literal("AQAB"),
});

const deviceKey = z.discriminatedUnion("kty", [ecKey, rsaKey]);

// 512 characters: several times what one of our challenges has.
const claimsSchema = z.object({ jti: z.string().max(512), aud: z.string().optional() });

/** 4096 characters: a proof with the largest key fills half of them. */
const longestToken = 4096;

function headerOf(token: string): { readonly alg?: string; readonly jwk?: unknown } | undefined {
  if (token.length > longestToken) return undefined;
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
}

/** A key as it is kept, and back. */
export const keyToText = (key: DeviceKey): string => JSON.stringify(key);
export const keyFromText = (text: string): DeviceKey => deviceKey.parse(JSON.parse(text));
