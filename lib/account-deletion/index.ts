/**
 * Deleting an account (GDPR, article 17). Every session ends with it (ASVS 7.4.2); the books keep the orders, without a
 * word about whose they were.
 */
import "server-only";
import type { AccountView } from "#lib/account";
import { record } from "#lib/journal";
import { deliverQueued, queue } from "#lib/mail";
import { endSessionsOf, type SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { deletedLetter } from "./letter.ts";
import { anonymiseOrders, hasOpenOrder, removeAccount } from "./store.ts";

export { deletedLetter } from "./letter.ts";

/** Deletes the account for good and tells its owner; not while an order of it is being paid. */
export async function deleteAccount(
  { handle: sessionHandle }: Pick<SignedInSession, "handle">,
  account: AccountView,
  network: string,
): Promise<"deleted" | "order-is-open"> {
  const { id: accountId, email } = account;
  const letterKey = `account-deleted ${accountId}`;
  const outcome = await transaction(async () => {
    if (await hasOpenOrder(accountId)) return "order-is-open";
    await anonymiseOrders(accountId);
    await endSessionsOf(accountId, "account deleted");
    await record({ kind: "account-deleted", accountId, sessionHandle, network });
    await queue(letterKey, deletedLetter(account));
    await removeAccount(accountId, email);
    return "deleted";
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return outcome;
}
