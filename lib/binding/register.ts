/** Registration: a browser that was offered a binding brings the public key that it has made for this session. */
import "server-only";
import { record } from "#lib/journal";
import { digest, randomName } from "#lib/random";
import { binding, type SignedInSession } from "#lib/session";
import { after, elapsed, now } from "#lib/time";
import { challengeFor, lifeOfChallenge } from "./challenge.ts";
import { boundValue } from "./cookie.ts";
import { type Grant, grantUntil } from "./grant.ts";
import { checkIntroduction } from "./proof.ts";
import { type RefusedProof, refuseProof } from "./refuse.ts";
import { bindSession } from "./store.ts";

/**
 * The challenge of an offer to bind the session, or nothing when it is not the time: a session is bound right after its
 * person has signed in, or never. Later on, a thief with a copy of the cookie could bind it to a device of their own.
 */
export function offerBinding({ createdAt, handle, viaGrace }: SignedInSession): string | undefined {
  const isFresh = elapsed(createdAt, now()) < binding.offerLife;
  return isFresh && !viaGrace ? challengeFor(handle, "registration") : undefined;
}

/**
 * Binds the session to the key in `token`, once and for good: a bound session takes no other key. `audience` is the
 * address that the token was sent to.
 */
export async function registerDevice(
  { handle, accountId, viaGrace }: SignedInSession,
  token: string,
  audience: string,
): Promise<({ readonly outcome: "bound" } & Grant) | RefusedProof> {
  const whose = { handle, accountId };
  if (viaGrace) return refuseProof(whose, "replaced identifier");
  const proof = await checkIntroduction(token, audience);
  if (proof.outcome === "refused") return refuseProof(whose, proof.because);
  const expiresAt = lifeOfChallenge(proof.challenge, handle, "registration");
  if (!expiresAt) return refuseProof(whose, "challenge");

  const boundAt = now();
  const name = randomName();
  const cookieUntil = after(boundAt, binding.cookieLife);
  const isBound = await bindSession(
    { handle, name, key: proof.key, cookieUntil },
    { digest: digest(proof.challenge), expiresAt },
    { cookieDigest: digest(boundValue(name, cookieUntil)), boundAt },
    () => record({ kind: "device-bound", accountId, sessionHandle: handle, reason: proof.key.kty }),
  );
  return isBound
    ? { outcome: "bound", ...grantUntil(name, cookieUntil, boundAt) }
    : refuseProof(whose, "challenge used or device known");
}
