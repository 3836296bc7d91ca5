/** How often a network may have us ask another site. */
import "server-only";
import { record } from "#lib/journal";
import { allowAttempt, giveBackAttempt, throttleKey } from "#lib/throttle";

/** Counts one more question; seconds to wait when there were too many. */
export async function allowQuestion(network: string): Promise<{ readonly waitSeconds: number } | undefined> {
  const attempt = await allowAttempt(throttleKey("provider-network", network));
  if (attempt.allowed) return undefined;
  await record({ kind: "sign-in-throttled", network });
  return attempt;
}

/** It was an honest question, for it had an answer. */
export const giveBackQuestion = (network: string): Promise<void> =>
  giveBackAttempt(throttleKey("provider-network", network));
