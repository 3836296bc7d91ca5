/** The end of the cooling-off: the account goes, every session with it (ASVS 7.4.2). */
import "server-only";
import { findAccount } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { withdrawAllReviews } from "#lib/reviews";
import { endSessionsOf } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { deletedLetter } from "./letter.ts";
import { deletedAtOnce } from "./policy.ts";
import { anonymiseOrders, claimDue, listDue, removeAccount } from "./store.ts";

/**
 * Deletes the accounts whose time is up and tells their owners. One with an order that is being paid, packed or sent
 * back waits until that is done.
 */
export async function deleteDueAccounts(): Promise<void> {
  for (const accountId of await listDue(now(), deletedAtOnce)) {
    // One that cannot be deleted must not keep the others waiting.
    await deleteAccount(accountId).catch((error: unknown) =>
      console.error("An account could not be deleted; trying again later.", error),
    );
  }
}

async function deleteAccount(accountId: string): Promise<void> {
  const letterKey = `account-deleted ${accountId}`;
  await transaction(async () => {
    // Its owner may have kept it this very moment, or another shop be at it.
    if (!(await claimDue(accountId, now()))) return;
    const account = await findAccount(accountId);
    if (!account) return;
    await withdrawAllReviews(accountId);
    await anonymiseOrders(accountId);
    await endSessionsOf(accountId, "account deleted");
    await record({ kind: "account-deleted", accountId });
    await queue(
      letterKey,
      speaking(account.language, () => deletedLetter(account)),
    );
    await removeAccount(accountId, account.email);
  });
  void deliverQueued(letterKey).catch(() => undefined);
}
