/**
 * Taking an account back whose address was changed by somebody else. The link proves the former mailbox; because
 * whoever moved the account knew its password, it is given back only under a new one, and nobody stays signed in. Both
 * mailboxes are told: which of them is not its owner's, the shop cannot know.
 */
import "server-only";
import { type AccountView, findAccount, hashPassword } from "#lib/account";
import { record } from "#lib/journal";
import { currentLanguage, speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { digest } from "#lib/random";
import { removeFactors } from "#lib/second-factor";
import { endSessionsOf } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { restoredLetter } from "./letters.ts";
import { findUndo, isTaken, restoreAccount, spendUndo } from "./store.ts";

/** Whose account a link would give back, while it is good. Looking uses nothing up. */
export async function findUndoable(token: string): Promise<AccountView | undefined> {
  const undo = await findUndo(digest(token), now());
  const account = undo && (await findAccount(undo.accountId));
  return undo && account ? { ...account, email: undo.oldEmail } : undefined;
}

/** Gives the account back, once; the rules for the password were checked before. */
export async function undoEmailChange(
  token: string,
  password: string,
  network: string,
): Promise<"undone" | "taken" | "link-is-over"> {
  if (!(await findUndo(digest(token), now()))) return "link-is-over";
  // Before the transaction: a hash takes long, and nobody else should wait for it.
  const passwordHash = await hashPassword(password);
  const letterKeys: string[] = [];
  const outcome = await transaction(async () => {
    const at = now();
    const undo = await findUndo(digest(token), at);
    if (!undo) return "link-is-over";
    const { id, accountId, oldEmail, createdAt } = undo;
    if (await isTaken(oldEmail, accountId)) return "taken";
    if (!(await spendUndo(id, accountId, at))) return "link-is-over";
    const { email: movedTo = oldEmail, language = currentLanguage() } = (await findAccount(accountId)) ?? {};
    await restoreAccount(accountId, oldEmail, passwordHash, at);
    // A lock that was put on since was put on by whoever is being put out.
    await removeFactors(accountId, createdAt);
    await endSessionsOf(accountId, "email change undone");
    await record({ kind: "email-change-undone", accountId, network });
    for (const to of new Set([oldEmail, movedTo])) {
      const key = `email-change-undone ${id} ${letterKeys.length}`;
      await queue(
        key,
        speaking(language, () => restoredLetter(to, { network }, at)),
      );
      letterKeys.push(key);
    }
    return "undone";
  });
  for (const key of letterKeys) void deliverQueued(key).catch(() => undefined);
  return outcome;
}
