/**
 * Changing a password. Whoever knew the old one is out: all other sessions end and no other browser is known any longer,
 * a pending change of the e-mail address and every mailed link are void from here on, and the owner is told
 * (ASVS 6.2.3, 6.3.7, 7.4.3).
 */
import "server-only";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { endSessionsOf, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { hashPassword } from "./password.ts";
import { passwordChangedLetter } from "./password-changed-letter.ts";
import type { ReProof } from "./prove-again.ts";
import { changeHash, findAccount, voidMailedLinks } from "./store.ts";

/**
 * Gives the account a new password, whose rules were checked before. Needs the proof of the current one, and fails
 * (false) when that was replaced meanwhile.
 */
export const changePassword = (
  session: Known,
  proof: Extract<ReProof, { outcome: "proven" }>,
  password: string,
  network: string,
): Promise<boolean> => replacePassword(session, proof.passwordHash, password, network);

/** Gives the account its first password; fails (false) when it has got one meanwhile. */
export const chooseFirstPassword = (session: Known, password: string, network: string): Promise<boolean> =>
  replacePassword(session, "", password, network);

type Known = Pick<SignedInSession, "handle" | "accountId">;

async function replacePassword(
  { handle, accountId }: Known,
  formerHash: string,
  password: string,
  network: string,
): Promise<boolean> {
  // Before the transaction: a hash takes long, and nobody else should wait for it.
  const passwordHash = await hashPassword(password);
  const letterKey = `password-changed ${randomName()}`;
  const isChanged = await transaction(async () => {
    if (!(await changeHash(accountId, formerHash, passwordHash))) return false;
    await voidMailedLinks(accountId);
    const ended = await endSessionsOf(accountId, "password changed", handle);
    await record({ kind: "password-changed", accountId, sessionHandle: handle, network });
    const account = await findAccount(accountId);
    if (account)
      await queue(
        letterKey,
        speaking(account.language, () =>
          passwordChangedLetter(account, ended, { network, at: now(), isFirst: formerHash === "" }),
        ),
      );
    return true;
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return isChanged;
}
