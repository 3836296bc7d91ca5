/**
 * Challenges: what a device has to sign, once and soon. None is kept when it is given out, so asking for many costs
 * nothing and pushes nobody's aside; a seal says that it is ours, for which session, what for and until when. What was
 * signed is kept until it would be too old anyway, so that it is not taken twice, whichever instance is asked.
 */
import "server-only";
import { secret } from "#lib/config";
import { equalInConstantTime, keyedDigest, randomName } from "#lib/random";
import { binding } from "#lib/session";
import { after, instant, now } from "#lib/time";

/** One that was handed to any holder of the cookies must not serve to introduce a key. */
export type Purpose = "registration" | "refresh";

/** A new challenge for that session and purpose; no two are alike. */
export function challengeFor(handle: string, purpose: Purpose): string {
  const until = after(now(), binding.challengeLife).toISOString();
  const salt = randomName();
  return `${until}~${salt}~${sealOf(handle, purpose, until, salt)}`;
}

/** Until when the challenge may be signed, if we made it for that session and purpose; nothing when it is not or no longer good. */
export function lifeOfChallenge(challenge: string, handle: string, purpose: Purpose): Date | undefined {
  const [until = "", salt = "", seal = "", ...more] = challenge.split("~");
  const isOurs = more.length === 0 && equalInConstantTime(seal, sealOf(handle, purpose, until, salt));
  return isOurs && now() < instant(until) ? instant(until) : undefined;
}

const sealOf = (...facts: readonly string[]) => keyedDigest(secret("binding"), ["challenge", ...facts].join("~"));
