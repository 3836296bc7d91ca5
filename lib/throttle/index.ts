/**
 * Slows down whoever tries too often. Every attempt counts against its key *before* it is judged, so that a burst of
 * parallel guesses is counted whole; a success gives back its own attempt, or all of them where it clears the key.
 */
import { elapsed, now, seconds } from "#lib/time";
import { type ThrottleKey, throttleOf } from "./key.ts";
import { findAttempts, forget, removeAttempts, replaceAttempts } from "./store.ts";
import { waitAfter } from "./wait.ts";

export { type LimitFigures, limitFigures } from "./figures.ts";
export { type ThrottleKey, throttleKey } from "./key.ts";
export { longestMemory, type ThrottleKind } from "./policy.ts";
export { allowStranger, noteRefusedSignIn } from "./surge.ts";

export type Attempt =
  | {
      readonly allowed: true;
      /**
       * Undoes it: it was an honest one, and says nothing about the others. For keys that many people share, where one
       * who succeeds must neither use up the patience with the others nor renew it for them.
       */
      readonly giveBack: () => Promise<void>;
    }
  /** Seconds left to wait, rounded up. */
  | { readonly allowed: false; readonly waitSeconds: number };

/** Takes one attempt at `key`, or says how long to wait. A refused attempt does not count, so waiting always ends. */
export async function allowAttempt(key: ThrottleKey): Promise<Attempt> {
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
    // Two at once read the same; only one of them may write the next.
    if (await replaceAttempts(key, seen, { count: count + 1, lastAt: at }))
      return { allowed: true, giveBack: () => giveBackAttempt(key, { at, former: seen?.lastAt }) };
  }
}

/** Takes one attempt at each of the `keys`, or at none of them: the first that refuses says how long to wait. */
export async function allowAttempts(...keys: readonly ThrottleKey[]): Promise<Attempt> {
  const taken: (() => Promise<void>)[] = [];
  const giveBack = async () => {
    for (const undo of taken) await undo();
  };
  for (const key of keys) {
    const attempt = await allowAttempt(key);
    if (attempt.allowed) {
      taken.push(attempt.giveBack);
      continue;
    }
    await giveBack();
    return attempt;
  }
  return { allowed: true, giveBack };
}

/** Forgets what was counted against `key`: the attempt was an honest one. */
export const forgetFailures = (key: ThrottleKey): Promise<void> => forget(key);

/**
 * Gives back one attempt at `key`. Its own time goes with it, as long as no other was made since; where only a later
 * request knows that it was honest, it no longer knows that time, and the count alone goes down.
 */
export async function giveBackAttempt(
  key: ThrottleKey,
  own?: { readonly at: Date; readonly former: Date | undefined },
): Promise<void> {
  for (;;) {
    const seen = await findAttempts(key);
    if (!seen) return;
    const isLast = seen.lastAt.getTime() === own?.at.getTime();
    const next = { count: seen.count - 1, lastAt: (isLast && own?.former) || seen.lastAt };
    if (await (next.count > 0 ? replaceAttempts(key, seen, next) : removeAttempts(key, seen))) return;
  }
}
