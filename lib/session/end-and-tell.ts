/** Ending sessions so that their owner hears of it: whoever is signed out by somebody else should know by whom (ASVS 6.3.7). */
import "server-only";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { ownerOf } from "#lib/security-letter";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endSessionOf, endSessionsOf } from "./end.ts";
import { sessionsEndedLetter } from "./letters.ts";
import type { Client } from "./session.ts";

/** Who ends them: the account's owner, in that browser, or a member of staff. */
type By = { readonly because: string } & ({ readonly sender: Client } | { readonly actorId: string });

/** Ends every session of an account but `exceptHandle`, and says so in a letter if there were any; says how many. */
export const endSessionsAndTell = (accountId: string, by: By, exceptHandle?: string): Promise<number> =>
  tellOf(accountId, by, () =>
    endSessionsOf(accountId, by.because, exceptHandle, "actorId" in by ? by.actorId : undefined),
  );

/** Ends one session of an account, and says so in a letter; false when it is not theirs, or over already. */
export const endOneAndTell = async (handle: string, accountId: string, by: By): Promise<boolean> =>
  (await tellOf(accountId, by, async () => ((await endSessionOf(accountId, handle, by)) ? 1 : 0))) > 0;

async function tellOf(accountId: string, by: By, end: () => Promise<number>): Promise<number> {
  const letterKey = `sessions-ended ${randomName()}`;
  const count = await transaction(async () => {
    const ended = await end();
    const sender = "sender" in by ? by.sender : undefined;
    if (ended > 0) {
      const owner = await ownerOf(accountId);
      await queue(
        letterKey,
        speaking(owner.language, () => sessionsEndedLetter(owner, ended, now(), sender)),
      );
    }
    return ended;
  });
  if (count > 0) void deliverQueued(letterKey).catch(() => undefined);
  return count;
}
