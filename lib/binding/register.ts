/** Registration: a browser that was offered a binding brings the public key that it has made for this session. */
import "server-only";
import { record } from "#lib/journal";
import { digest, randomName } from "#lib/random";
import { binding } from "#lib/session";
import { after, elapsed, now } from "#lib/time";
import { challengeFor, lifeOfChallenge } from "./challenge.ts";
import { boundValue } from "./cookie.ts";
import { type Grant, grantUntil } from "./grant.ts";
import { checkIntroduction, type DeviceKey } from "./proof.ts";
import { type RefusedProof, refuseProof } from "./refuse.ts";
import { bindSession, type ProvedSession, type SpentChallenge } from "./store.ts";

/**
 * The challenge of an offer to bind the session, or nothing when it is not the time: a session is bound right after its
 * person has signed in, or never. Later on, a thief with a copy of the cookie could bind it to a device of their own.
 */
export function offerBinding(session: ProvedSession): string | undefined {
  return isOfferOpen(session) && !session.viaGrace ? challengeFor(session.handle, "registration") : undefined;
}

const isOfferOpen = ({ createdAt }: ProvedSession): boolean => elapsed(createdAt, now()) < binding.offerLife;

/**
 * Binds to the key in `token` that one of the `sessions` at hand which was offered it, once and for good: a bound session
 * takes no other key, and one that nobody has bound while it was offered takes none. `audience` is the address that the
 * token was sent to.
 */
export async function registerDevice(
  sessions: readonly ProvedSession[],
  token: string,
  audience: string,
): Promise<({ readonly outcome: "bound"; readonly kind: ProvedSession["kind"] } & Grant) | RefusedProof> {
  const proof = await checkIntroduction(token, audience);
  if (proof.outcome === "refused") return refuseProof(sessions[0], proof.because);
  for (const session of sessions) {
    const expiresAt = lifeOfChallenge(proof.challenge, session.handle, "registration");
    if (expiresAt) return bind(session, proof.key, { digest: digest(proof.challenge), expiresAt });
  }
  return refuseProof(sessions[0], "challenge");
}

async function bind(session: ProvedSession, key: DeviceKey, challenge: SpentChallenge) {
  const { handle, kind, accountId, viaGrace } = session;
  if (viaGrace) return refuseProof(session, "replaced identifier");
  // A challenge outlives the offer: whoever has copied the cookie in time could still answer it later.
  if (!isOfferOpen(session)) return refuseProof(session, "late");
  const boundAt = now();
  const name = randomName();
  const cookieUntil = after(boundAt, binding.cookieLife);
  const cookieDigest = digest(boundValue(name, cookieUntil));
  const isBound = await bindSession({ handle, name, key, cookieUntil }, challenge, { cookieDigest, boundAt }, () =>
    record({ kind: "device-bound", accountId, sessionHandle: handle, reason: key.kty }),
  );
  return isBound
    ? ({ outcome: "bound", kind, ...grantUntil(name, cookieUntil, boundAt) } as const)
    : refuseProof(session, "challenge used or device known");
}
