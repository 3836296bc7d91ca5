/** For a member of staff who has lost all factors and codes: whoever may run commands on the server lets them begin anew. */
import "server-only";
import { findAccount, normaliseEmail, voidMailedLinks } from "#lib/account";
import { record } from "#lib/journal";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { removeFactors } from "#lib/second-factor";
import { askForVerification } from "#lib/security-stamp";
import { endSessionsOf } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { factorsResetLetter } from "./letters.ts";
import { findStaffAccount } from "./store.ts";

/**
 * Takes every second factor and recovery code of a member of staff away, and ends their sessions. Their next sign-in takes
 * a mailed link besides the password, so that the password alone does not choose the new factor. They are written to; this
 * waits for the post. Says whether the address is one of the staff's, and how many sessions there were.
 */
export async function resetFactors(typed: string): Promise<{ readonly isStaff: boolean; readonly sessions: number }> {
  const email = normaliseEmail(typed);
  const letterKey = `factors-reset ${randomName()}`;
  const reset = await transaction(async () => {
    const accountId = await findStaffAccount(email);
    const account = accountId === undefined ? undefined : await findAccount(accountId);
    if (!account) return { isStaff: false, sessions: 0 };
    const { id } = account;
    await removeFactors(id);
    await voidMailedLinks(id);
    const sessions = await endSessionsOf(id, "second factors reset");
    await askForVerification(id, now());
    await record({ kind: "second-factors-reset", accountId: id, reason: "by command" });
    await queue(letterKey, factorsResetLetter(account));
    return { isStaff: true, sessions };
  });
  // Should it fail, the chores of the shop try again.
  if (reset.isStaff) await deliverQueued(letterKey).catch(() => undefined);
  return reset;
}
