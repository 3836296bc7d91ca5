/**
 * Ending other people's sessions: one, all of an account, all of everybody (ASVS 7.4.5). It acts on the next request of
 * each, on every instance. The journal keeps who did it.
 */
import "server-only";
import { record } from "#lib/journal";
import { endBy, endOneAndTell, endSessionsAndTell, type StaffSession } from "#lib/session";
import { findLiveSession } from "#lib/session-list";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endedAtOnce } from "./policy.ts";
import { signedInHandles } from "./store.ts";

type Actor = Pick<StaffSession, "handle" | "accountId">;

/** Ends one session and writes to its owner; says whether it was this that ended it. */
export async function endOneSession(handle: string, actor: Actor): Promise<boolean> {
  const session = await findLiveSession(handle);
  return session !== undefined && endOneAndTell(handle, session.account.id, by(actor));
}

/** Ends every session of an account, but for the one that it is done from, and writes to its owner; says how many there were. */
export const endAllOfAccount = (accountId: string, actor: Actor): Promise<number> =>
  endSessionsAndTell(accountId, by(actor), actor.handle);

/**
 * Ends every session of everybody who was signed in when this began, customers and staff, but for the one that it is
 * done from. Visitors keep their carts: they have no rights to lose. Nobody is written to: the sign-in page tells
 * whoever comes back, and that many letters would hold up every other. Says how many there were; done again, it goes on
 * where it was cut off.
 */
export async function endAllOfEverybody(actor: Actor): Promise<number> {
  const began = now();
  await record({ kind: "everybody-signed-out", actorId: actor.accountId, sessionHandle: actor.handle });
  let count = 0;
  for (;;) {
    const handles = await signedInHandles(began, actor.handle, endedAtOnce);
    if (handles.length === 0) return count;
    // A few at a time: nobody who is shopping meanwhile waits for all of it.
    count += await transaction(async () => {
      let ended = 0;
      for (const { handle, accountId } of handles) {
        if (await endBy(handle, "revoked", { accountId, ...by(actor) })) ended += 1;
      }
      return ended;
    });
  }
}

const because = "ended by staff";
const by = ({ accountId }: Actor) => ({ because, actorId: accountId });
