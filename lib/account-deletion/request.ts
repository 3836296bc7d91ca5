/**
 * The wish to delete an account, and the change of mind. The letter about it carries no secret: whoever signs in may keep
 * the account, so an owner whose password was stolen needs no link that could be stolen too.
 */
import "server-only";
import { type AccountView, findAccount } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { endSessionsOf, type SignedInSession } from "#lib/session";
import { after, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { accountKeptLetter, deletionRequestedLetter } from "./letter.ts";
import { coolingOff } from "./policy.ts";
import { dropDeletion, findDue, insertDeletion } from "./store.ts";

/** What is going to happen, and when. */
export type Deletion = { readonly dueAt: Date };

type Owner = Pick<SignedInSession, "accountId" | "handle">;

/** The deletion that the account waits for, if there is one. */
export async function findDeletion(accountId: string): Promise<Deletion | undefined> {
  const dueAt = await findDue(accountId);
  return dueAt && { dueAt };
}

/** Has the account deleted after the cooling-off, and ends every other session of it; once, however often it is asked for. */
export async function requestDeletion(
  { handle: sessionHandle }: Pick<Owner, "handle">,
  account: AccountView,
  network: string,
): Promise<void> {
  const { id: accountId } = account;
  const letterKey = `account-deletion-requested ${randomName()}`;
  await transaction(async () => {
    const at = now();
    const dueAt = after(at, coolingOff);
    if ((await findDue(accountId)) || !(await insertDeletion(accountId, at, dueAt))) return;
    await endSessionsOf(accountId, "deletion requested", sessionHandle);
    await record({ kind: "account-deletion-requested", accountId, sessionHandle, network });
    await queue(
      letterKey,
      speaking(account.language, () => deletionRequestedLetter(account, dueAt)),
    );
  });
  void deliverQueued(letterKey).catch(() => undefined);
}

/** Keeps the account after all; says whether it was about to be deleted. */
export async function keepAccount({ accountId, handle: sessionHandle }: Owner, network: string): Promise<boolean> {
  const letterKey = `account-kept ${randomName()}`;
  const isKept = await transaction(async () => {
    if (!(await dropDeletion(accountId))) return false;
    await record({ kind: "account-deletion-stopped", accountId, sessionHandle, network });
    const account = await findAccount(accountId);
    if (account)
      await queue(
        letterKey,
        speaking(account.language, () => accountKeptLetter(account)),
      );
    return true;
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return isKept;
}
