/**
 * When all of the shop is tried at once. Each guess may look like the first of somebody new, so only their number shows
 * it. Nobody is turned away for it: strangers wait for a moment and come again, and the owner of a known browser never does.
 */
import "server-only";
import { secret } from "#lib/config";
import { keyedDigest } from "#lib/random";
import { type Duration, elapsed, inSecondsUp, now } from "#lib/time";
import { surge } from "./policy.ts";
import { countOne, findAttempts, replaceAttempts } from "./store.ts";

/** Counts a sign-in that was refused. */
export const noteRefusedSignIn = (): Promise<void> => countOne(windowKey(0), now());

/** The refused sign-ins of the last while: the present window, and of the one before it what still counts. */
export async function refusedSignIns(): Promise<number> {
  const [present, former] = await Promise.all([findAttempts(windowKey(0)), findAttempts(windowKey(-1))]);
  const share = 1 - (now().getTime() % surge.window) / surge.window;
  return Math.floor((present?.count ?? 0) + (former?.count ?? 0) * share);
}

/**
 * Lets a stranger try, named by `subject`; while there is a surge only if they have come before and waited. Each try takes
 * another wait.
 */
export async function allowStranger(
  subject: string,
): Promise<{ allowed: true } | { allowed: false; waitSeconds: number }> {
  if ((await refusedSignIns()) < surge.most) return { allowed: true };
  const key = `sign-in-surge:${keyedDigest(secret("throttle"), subject)}` as const;
  for (;;) {
    const at = now();
    const seen = await findAttempts(key);
    const since = seen ? Math.max(0, elapsed(seen.lastAt, at)) : Number.POSITIVE_INFINITY;
    if (since < surge.wait) return { allowed: false, waitSeconds: inSecondsUp((surge.wait - since) as Duration) };
    // Two at once have waited for one try: only one of them may write that it is taken.
    if (!(await replaceAttempts(key, seen, { count: (seen?.count ?? 0) + 1, lastAt: at }))) continue;
    if (since < surge.ticketLife) return { allowed: true };
    return { allowed: false, waitSeconds: inSecondsUp(surge.wait) };
  }
}

const windowKey = (offset: number) => `sign-in-shop:${Math.floor(now().getTime() / surge.window) + offset}` as const;
