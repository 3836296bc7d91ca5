/** Removing a passkey: as every change of what protects an account, it ends all other sessions, and the owner is told. */
import "server-only";
import { type AccountView, voidMailedLinks } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { endSessionsOf, type SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { passkeyRemovedLetter } from "./letters.ts";
import { deletePasskey, findPasskey } from "./store.ts";

/** Removes one of the account's passkeys; false when it has no such passkey. The session has proved itself lately. */
export async function removePasskey(
  { handle, accountId }: Pick<SignedInSession, "handle" | "accountId">,
  account: AccountView,
  id: string,
  network: string,
  /** What goes with it, if it was the last. */
  alongside: () => Promise<void>,
): Promise<boolean> {
  const letterKey = `passkey-removed ${randomName()}`;
  const isRemoved = await transaction(async () => {
    const passkey = await findPasskey(accountId, id);
    if (!passkey || !(await deletePasskey(accountId, id))) return false;
    await alongside();
    await voidMailedLinks(accountId);
    await endSessionsOf(accountId, "passkey removed", handle);
    await record({ kind: "passkey-removed", accountId, sessionHandle: handle, network });
    await queue(
      letterKey,
      speaking(account.language, () => passkeyRemovedLetter(account, passkey.name)),
    );
    return true;
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return isRemoved;
}
