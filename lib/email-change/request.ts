/**
 * A wish to move an account to another address. The page says the same whether or not somebody has that address
 * already; only the letters know (ASVS 6.3.8, 7.5.1).
 */
import "server-only";
import { type AccountView, normaliseEmail } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { type Letter, send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import { hasSecondFactor } from "#lib/second-factor";
import type { SignedInSession } from "#lib/session";
import { allowAttempt, throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { letterToNew, letterToOld, letterToTaken, noticeToOld } from "./letters.ts";
import { insertChange, isTaken } from "./store.ts";

export type EmailChangeRequest =
  /** To whom a link went: with a second factor the new address alone has to confirm. */
  | { readonly outcome: "letters-sent"; readonly confirming: "both" | "new" }
  | { readonly outcome: "same-address" }
  /** Too many letters already; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number };

/**
 * Mails a link to either address; nothing changes before both were used. Where a second factor has proved that the wish is
 * the owner's, the old address need not agree: it is told, and can stop it. Does not wait for the post.
 */
export async function requestEmailChange(
  { handle: sessionHandle }: Pick<SignedInSession, "handle">,
  { id: accountId, name, email: oldEmail, language }: AccountView,
  typed: string,
  network: string,
): Promise<EmailChangeRequest> {
  const newEmail = normaliseEmail(typed);
  if (newEmail === oldEmail) return { outcome: "same-address" };
  const attempt = await allowAttempt(throttleKey("email-change-account", accountId));
  if (!attempt.allowed) return { outcome: "wait", seconds: attempt.waitSeconds };
  const isProved = await hasSecondFactor(accountId);
  const [newToken, oldToken] = [randomSecret(), randomSecret()];
  await transaction(async () => {
    const digests = { newDigest: digest(newToken), oldDigest: digest(oldToken) };
    await insertChange({ accountId, oldEmail, newEmail, ...digests }, isProved, now());
    await record({ kind: "email-change-requested", accountId, sessionHandle, network });
  });
  const facts = { name, oldEmail, newEmail };
  const isNewTaken = await isTaken(newEmail, accountId);
  speaking(language, () => {
    mail(isProved ? noticeToOld(facts, oldToken) : letterToOld(facts, oldToken));
    mail(isNewTaken ? letterToTaken(newEmail) : letterToNew(facts, newToken, isProved));
  });
  return { outcome: "letters-sent", confirming: isProved ? "new" : "both" };
}

// It carries a secret, so it is kept nowhere; whoever misses it asks again.
const mail = (letter: Letter) =>
  void send(letter).catch(() => console.error("A letter about a change of address could not be sent."));
