/**
 * Slows down whoever tries too often. Every attempt counts against its key *before* it is judged, so that a burst of
 * parallel guesses is counted whole; a success gives back its own attempt, or all of them where it clears the key.
 */
import { elapsed, now, seconds } from "#lib/time";
import { type ThrottleKey, throttleOf } from "./key.ts";
import { countAttempt, findAttempts, forget, uncountAttempt } from "./store.ts";
import { waitAfter } from "./wait.ts";

export { type LimitFigures, limitFigures } from "./figures.ts";
export { type ThrottleKey, throttleKey } from "./key.ts";
export { longestMemory, type ThrottleKind } from "./policy.ts";
export { allowStranger, noteRefusedSignIn } from "./surge.ts";

/**
 * Takes one attempt at `key`, or says how many seconds (rounded up) are left to wait. A refused attempt does not
 * count, so waiting always ends.
 */
export async function allowAttempt(
  key: ThrottleKey,
): Promise<{ allowed: true } | { allowed: false; waitSeconds: number }> {
  const throttle = throttleOf(key);
  for (;;) {
    const at = now();
    const seen = await findAttempts(key);
    const stale = seen !== undefined && elapsed(seen.lastAt, at) >= throttle.forgottenAfter;
    const count = stale ? 0 : (seen?.count ?? 0);
    // Another attempt may have been counted since we looked at the clock, or by a server whose clock is ahead of ours.
    const since = seen ? Math.max(0, elapsed(seen.lastAt, at)) : 0;
    const remaining = seen ? waitAfter(throttle, count) - since : 0;
    if (remaining > 0) return { allowed: false, waitSeconds: Math.ceil(remaining / seconds(1)) };
    // Two at once read the same count; only one of them may write the next.
    if (await countAttempt(key, seen?.count, count + 1, at)) return { allowed: true };
  }
}

/** Forgets what was counted against `key`: the attempt was an honest one. */
export const forgetFailures = (key: ThrottleKey): Promise<void> => forget(key);

/**
 * Gives one attempt back: it was an honest one, and says nothing about the others. For keys that many people share,
 * where one who succeeds must neither use up the patience with the others nor renew it for them.
 */
export const giveBackAttempt = (key: ThrottleKey): Promise<void> => uncountAttempt(key);
