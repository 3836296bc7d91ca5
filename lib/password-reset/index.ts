/**
 * A forgotten password is replaced by way of the mailbox. The page says the same about every address and does the same
 * work for it; only the letter knows whether there is an account (ASVS 6.3.8, 6.4.3). Nobody is signed in by it: what
 * else a sign-in asks for is asked for afterwards, by the sign-in.
 */
import "server-only";
import { type AccountView, hashPassword, normaliseEmail, voidMailedLinks } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue, send } from "#lib/mail";
import { digest, randomName, randomSecret } from "#lib/random";
import { endSessionsOf } from "#lib/session";
import { allowAttempts, forgetFailures, throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { linkLetter, noAccountLetter, resetDoneLetter } from "./letters.ts";
import { findReset, findResettableAccount, replacePassword, spendReset, writeReset } from "./store.ts";

export { linkLetter, noAccountLetter, resetDoneLetter } from "./letters.ts";
export { resetLinkLife } from "./policy.ts";

/** Sends a letter to the address, unless too many were sent. Tells the caller nothing, and does not wait for the post. */
export async function requestPasswordReset(typed: string, network: string): Promise<void> {
  const email = normaliseEmail(typed);
  const keys = [throttleKey("password-reset-network", network), throttleKey("password-reset-address", email)];
  if (!(await allowAttempts(...keys)).allowed) return;
  const token = randomSecret();
  const account = await transaction(async () => {
    const account = await findResettableAccount(email);
    // Written for unknown addresses too, so that both take as long; that link is simply never mailed.
    await writeReset(email, digest(token), account?.id, now());
    await record({ kind: "password-reset-requested", accountId: account?.id, network });
    return account;
  });
  // It carries a secret, so it is kept nowhere; whoever misses it asks once more.
  void send(account ? linkLetter(account, token) : noAccountLetter(email)).catch(() =>
    console.error("A letter for a forgotten password could not be sent."),
  );
}

/** Whose password a link replaces, while it is good. Looking uses nothing up: mail scanners look. */
export const findPasswordReset = (token: string): Promise<AccountView | undefined> => findReset(digest(token), now());

/**
 * Replaces the password and uses the link up, once however many try; the rules for the password were checked before.
 * Whoever was in the account is out, and what a mailed link could still have changed in it is void (ASVS 7.4.3).
 */
export async function resetPassword(
  token: string,
  password: string,
  network: string,
): Promise<"reset" | "link-is-over"> {
  if (!(await findPasswordReset(token))) return "link-is-over";
  // Before the transaction: a hash takes long, and nobody else should wait for it.
  const passwordHash = await hashPassword(password);
  const letterKey = `password-reset ${randomName()}`;
  const account = await transaction(async () => {
    const at = now();
    const account = await findReset(digest(token), at);
    if (!account || !(await spendReset(digest(token), at))) return undefined;
    const { id: accountId } = account;
    await replacePassword(accountId, passwordHash, at);
    await voidMailedLinks(accountId);
    const ended = await endSessionsOf(accountId, "password reset");
    await record({ kind: "password-reset", accountId, network });
    await queue(
      letterKey,
      speaking(account.language, () => resetDoneLetter(account, ended)),
    );
    return account;
  });
  if (!account) return "link-is-over";
  // Somebody else's guesses at the old password must not keep its owner waiting with the new one.
  await forgetFailures(throttleKey("sign-in-account", account.email));
  void deliverQueued(letterKey).catch(() => undefined);
  return "reset";
}
