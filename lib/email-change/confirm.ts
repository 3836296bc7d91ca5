/**
 * Confirming a change of address. Without a second factor both mailboxes must agree: the new one shows that it exists
 * and is theirs, the old one that the wish is not a thief's. A second factor shows the latter too (ASVS 6.3.7, 7.4.3).
 */
import "server-only";
import { findAccount } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue, send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import { endSessionsOf } from "#lib/session";
import { after, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { changedLetter } from "./letters.ts";
import { undoLife } from "./policy.ts";
import {
  confirmSide,
  type EmailChange,
  endChange,
  endPending,
  findChange,
  isTaken,
  markApplied,
  moveAccount,
} from "./store.ts";

export type Confirmation =
  /** This side has agreed, now or before; the other has not yet. */
  | { readonly outcome: "waiting" }
  | { readonly outcome: "moved"; readonly email: string }
  /** Somebody has an account under that address by now, or this account has another than it had. */
  | { readonly outcome: "taken" }
  | { readonly outcome: "link-is-over" };

/** The change that a mailed link belongs to, while it is good. Looking uses nothing up: mail scanners look. */
export const findEmailChange = (token: string): Promise<EmailChange | undefined> => findChange(digest(token), now());

/**
 * Agrees on one side; on the second, moves the account, ends all its sessions but `keep` and tells the old address how
 * to undo it. `keep` is a session of the person who confirms, which goes on under a new identifier.
 */
export async function confirmEmailChange(
  token: string,
  network: string,
  keep: { readonly handle: string; readonly accountId: string } | undefined,
): Promise<Confirmation> {
  const undoToken = randomSecret();
  const { change, ...confirmation } = await transaction(() => confirm(token, digest(undoToken), network, keep));
  if (change && confirmation.outcome === "moved") await tellOldAddress(change, undoToken);
  return confirmation;
}

async function confirm(
  token: string,
  undoDigest: string,
  network: string,
  keep: { readonly handle: string; readonly accountId: string } | undefined,
): Promise<Confirmation & { readonly change?: EmailChange }> {
  const at = now();
  const change = await findChange(digest(token), at);
  if (!change) return { outcome: "link-is-over" };
  const { id, accountId, side, newEmail } = change;
  if (change.isApplied) return { outcome: "moved", email: newEmail };
  if (!(await confirmSide(id, side, at))) return { outcome: "waiting" };
  await record({ kind: "email-change-confirmed", accountId, network, reason: side });
  if (!(await markApplied(id, undoDigest, at, after(at, undoLife)))) return { outcome: "waiting" };
  if ((await isTaken(newEmail, accountId)) || !(await moveAccount(change))) {
    await endChange(id, at);
    return { outcome: "taken" };
  }
  const handle = keep?.accountId === accountId ? keep.handle : undefined;
  await endSessionsOf(accountId, "email changed", handle);
  await record({ kind: "email-changed", accountId, sessionHandle: handle, network });
  return { outcome: "moved", email: newEmail, change };
}

/** Stops a change that is not done yet, at the wish of either mailbox; says whether there was one to stop. */
export async function stopEmailChange(token: string, network: string): Promise<boolean> {
  const change = await findEmailChange(token);
  if (!change || !(await endPending(change.accountId, now()))) return false;
  await record({ kind: "email-change-stopped", accountId: change.accountId, network, reason: change.side });
  return true;
}

/** A letter with a secret is kept nowhere; should it not get through, the plain news is kept until it does. */
async function tellOldAddress(change: EmailChange, undoToken: string): Promise<void> {
  const account = await findAccount(change.accountId);
  if (!account) return;
  const letter = (token: string | undefined) =>
    speaking(account.language, () => changedLetter(change, account.name, token));
  await send(letter(undoToken)).catch(async () => {
    const key = `email-changed ${change.id}`;
    await queue(key, letter(undefined));
    await deliverQueued(key);
  });
}
