/**
 * A sign-in between its first factor and its second. It is no session: it opens nothing and shows nothing, and all that
 * can be done with it is to bring what it lacks, once (ASVS 7.2.4, OWASP Multifactor sheet).
 */
import "server-only";
import type { AccountRole } from "#lib/account";
import { digest, randomSecret } from "#lib/random";
import { now } from "#lib/time";
import { deletePending, findPending, insertPending, type PendingSignIn, takePendingTry } from "./store.ts";

export { pendingLife, triesPerSignIn } from "./policy.ts";
export type { PendingSignIn } from "./store.ts";

/** Begins one: gives its secret, of which only the digest is kept. */
export async function beginPendingSignIn(facts: PendingSignIn): Promise<string> {
  const secret = randomSecret();
  await insertPending(digest(secret), facts, now());
  return secret;
}

/** The sign-in behind a secret, while it can still be finished at that entrance: one of a customer opens nothing at the staff's. */
export const findPendingSignIn = (secret: string, role: AccountRole): Promise<PendingSignIn | undefined> =>
  findPending({ digest: digest(secret), role }, now());

/** Takes one of its tries before the code is looked at, so that a burst of guesses is counted whole; false when none is left. */
export const takeTry = (secret: string, role: AccountRole): Promise<boolean> =>
  takePendingTry({ digest: digest(secret), role }, now());

/** Uses it up; of two that finish it at once, one succeeds. */
export const finishPendingSignIn = (secret: string, role: AccountRole): Promise<boolean> =>
  deletePending({ digest: digest(secret), role }, now());
