/**
 * Elevation: the short-lived right that a re-authentication gives, by a secret of its own. It never rides on the
 * session identifier, so a thief who shares that one gains nothing from its owner's proof, and an answer that arrives
 * late loses nothing.
 */
import "server-only";
import { digest, randomSecret } from "#lib/random";
import { type AuthenticationMethod, elevation, settleProof } from "#lib/session";
import { elapsed, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { findElevation, replaceElevation } from "./store.ts";

/** A session as far as elevation goes. */
export type Elevatable = {
  readonly handle: string;
  /** Resumed under an identifier that has just been replaced: that one may be the thief's. */
  readonly viaGrace?: boolean;
};

/** `over`: the secret is this session's own, and was good once. */
export type Elevation = "good" | "over" | "none";

/**
 * Elevates the session of somebody who has just proved again who they are: gives a new 256-bit secret, of which only
 * the digest is kept, ends the session's former one and makes its next identifier due at once (ASVS 7.2.4). Whatever
 * looked odd about the session before is settled by it.
 */
export function elevate({ handle }: Elevatable, methods: readonly AuthenticationMethod[]): Promise<string> {
  const secret = randomSecret();
  const at = now();
  return transaction(async () => {
    await replaceElevation(digest(secret), handle, at);
    await settleProof(handle, methods, at);
    return secret;
  });
}

/**
 * The same for a session that has just begun by this very proof. Nobody has seen its identifier yet, so none is due: a
 * successor at this moment would only overtake the device that is introducing itself to the session.
 */
export async function elevateBegun({ handle }: Elevatable): Promise<string> {
  const secret = randomSecret();
  await transaction(() => replaceElevation(digest(secret), handle, now()));
  return secret;
}

/** What the secret is worth to this very session: to open a sensitive form, or to submit one that was opened (ASVS 7.5.1). */
export async function elevationOf(
  secret: string | undefined,
  session: Elevatable,
  aim: "open" | "submit",
): Promise<Elevation> {
  const provedAt = await elevatedAt(secret, session);
  if (provedAt === undefined) return "none";
  return elapsed(provedAt, now()) < (aim === "open" ? elevation.toOpen : elevation.toSubmit) ? "good" : "over";
}

/** When the proof was given behind a secret that is this very session's, however long ago that is. */
export async function elevatedAt(secret: string | undefined, session: Elevatable): Promise<Date | undefined> {
  return !secret || session.viaGrace ? undefined : findElevation(digest(secret), session.handle);
}
