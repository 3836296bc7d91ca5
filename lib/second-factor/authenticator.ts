/**
 * The app that makes an account's codes: set up, and taken away again. Either changes what protects the account, so
 * whoever else is signed in is out, mailed links are void, and the owner is told (ASVS 6.3.7, 7.4.3).
 */
import "server-only";
import { findAccount, voidMailedLinks } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { removePasskeys } from "#lib/passkey";
import { randomName } from "#lib/random";
import { endSessionsOf, type SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { hasSecondFactor } from "./factors.ts";
import { authenticatorAddedLetter, authenticatorRemovedLetter } from "./letters.ts";
import { openSecret, sealSecret } from "./seal-secret.ts";
import {
  confirmAuthenticator,
  findUnconfirmed,
  insertUnconfirmed,
  removeAuthenticator as remove,
  removeRecoveryCodes,
} from "./store.ts";
import { newTotpSecret, stepOf, totpAddress } from "./totp.ts";

type Owner = Pick<SignedInSession, "accountId" | "handle">;

/** What an app has to be told: in a QR code, or typed. */
export type Enrolment = { readonly address: string; readonly secret: string };

/**
 * Makes the secret of an authenticator, unless one protects the account, or is being set up in this session already. One
 * that another session has begun is void: that may be somebody else's who knows the password.
 */
export const beginEnrolment = ({ accountId, handle }: Owner): Promise<void> =>
  insertUnconfirmed(accountId, sealSecret(newTotpSecret(), accountId), handle);

/**
 * The authenticator that this session is setting up: the same in every tab until it is confirmed, or too old. Looking
 * begins none.
 */
export async function findEnrolment({ accountId, handle }: Owner, email: string): Promise<Enrolment | undefined> {
  const sealed = await findUnconfirmed(accountId, handle);
  if (sealed === undefined) return undefined;
  const { secret } = openSecret(sealed, accountId);
  return { secret, address: totpAddress(secret, email) };
}

/** Has the new authenticator protect the account once it has made a right code. */
export async function confirmEnrolment(
  { accountId, handle }: Owner,
  code: string,
  network: string,
): Promise<"confirmed" | "wrong-code" | "nothing-to-confirm"> {
  const sealed = await findUnconfirmed(accountId, handle);
  if (sealed === undefined) return "nothing-to-confirm";
  const step = stepOf(openSecret(sealed, accountId).secret, code);
  if (step === undefined) return "wrong-code";
  const letterKey = `authenticator-added ${randomName()}`;
  const isConfirmed = await transaction(async () => {
    if (!(await confirmAuthenticator(accountId, sealed, step))) return false;
    await settleChange(accountId, handle);
    await record({ kind: "authenticator-added", accountId, sessionHandle: handle, network });
    const account = await findAccount(accountId);
    if (account)
      await queue(
        letterKey,
        speaking(account.language, () => authenticatorAddedLetter(account)),
      );
    return true;
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return isConfirmed ? "confirmed" : "nothing-to-confirm";
}

/** Takes the authenticator away, and the recovery codes with the last factor; says whether there was one. */
export async function removeAuthenticator({ accountId, handle }: Owner, network: string): Promise<boolean> {
  const letterKey = `authenticator-removed ${randomName()}`;
  const isRemoved = await transaction(async () => {
    if (!(await remove(accountId))) return false;
    await voidUselessCodes(accountId);
    await settleChange(accountId, handle);
    await record({ kind: "authenticator-removed", accountId, sessionHandle: handle, network });
    const account = await findAccount(accountId);
    if (account) {
      const isStillProtected = await hasSecondFactor(accountId);
      await queue(
        letterKey,
        speaking(account.language, () => authenticatorRemovedLetter(account, isStillProtected)),
      );
    }
    return true;
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return isRemoved;
}

/** Recovery codes stand in for a factor: with the last one they go. Call it in the transaction that takes that away. */
export async function voidUselessCodes(accountId: string): Promise<void> {
  if (!(await hasSecondFactor(accountId))) await removeRecoveryCodes(accountId);
}

/**
 * Takes every factor away, for an owner who has lost them; `since`: only those that were added since then, for an account
 * that goes back to its owner, because whoever had it meanwhile must not leave a lock behind. Call it in a transaction.
 */
export async function removeFactors(accountId: string, since?: Date): Promise<void> {
  await remove(accountId, since);
  await removePasskeys(accountId, since);
  await removeRecoveryCodes(accountId, since);
}

/** Whoever came in under the old rules is out, and nothing that was begun under them is finished. */
async function settleChange(accountId: string, keep: string): Promise<void> {
  await voidMailedLinks(accountId);
  await endSessionsOf(accountId, "second factor changed", keep);
}
