/**
 * The sign-in after a theft was noticed: besides the password it takes a mailed link, once. Whoever copied a session may
 * have seen more than that; the mailbox is what they hardly have as well.
 */
import "server-only";
import { findAccount, type ProvenOwner } from "#lib/account";
import { urlOf } from "#lib/config";
import { record } from "#lib/journal";
import { send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import type { AuthenticationMethod } from "#lib/session";
import { allowAttempt, forgetFailures, throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { verificationLetter } from "./letter.ts";
import { findVerification, insertVerification, spendVerification, type Verified, verifySince } from "./store.ts";

export { verificationLetter } from "./letter.ts";
export { verificationLife } from "./policy.ts";

/** Whose entrance it is: a link for the one opens nothing at the other. */
type Role = "customer" | "staff";

/** What was done and proved before the letter. */
type Begun = {
  readonly role: Role;
  readonly methods: readonly AuthenticationMethod[];
  readonly returnTo: string | undefined;
};

export type VerificationRequest =
  | { readonly outcome: "not-needed" }
  | { readonly outcome: "link-sent" }
  /** Too many letters already; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number };

/** Mails a link to whoever has just proved their password at their entrance, if this sign-in has to be confirmed. */
export async function requestVerification(
  accountId: string,
  network: string,
  { role, methods, returnTo }: Begun,
): Promise<VerificationRequest> {
  const account = (await verifySince(accountId)) && (await findAccount(accountId));
  if (!account) return { outcome: "not-needed" };
  const attempt = await allowAttempt(keyOf(accountId));
  if (!attempt.allowed) return { outcome: "wait", seconds: attempt.waitSeconds };
  const token = randomSecret();
  await transaction(async () => {
    await insertVerification(digest(token), accountId, methods, now());
    await record({ kind: "sign-in-verification-sent", accountId, network });
  });
  // It carries a secret, so it is kept nowhere; whoever misses it signs in once more.
  void send(verificationLetter(account, linkTo(role, token, returnTo))).catch(() =>
    console.error("A letter that confirms a sign-in could not be sent."),
  );
  return { outcome: "link-sent" };
}

/** The account that a link signs in to at that entrance, while it is good. Looking uses nothing up: mail scanners look. */
export const findVerified = (token: string, role: Role): Promise<Verified | undefined> =>
  findVerification(digest(token), role, now());

/** Uses a link up, once however many try, and gives the account that may be signed in to now, and how that was proved. */
export function verifySignIn(
  token: string,
  role: Role,
  network: string,
): Promise<(ProvenOwner & Pick<Verified, "methods">) | undefined> {
  return transaction(async () => {
    const account = await findVerified(token, role);
    const securityStamp = account && (await spendVerification(digest(token), account.id, now()));
    if (!account || securityStamp === undefined) return undefined;
    await record({ kind: "sign-in-verified", accountId: account.id, network });
    await forgetFailures(keyOf(account.id));
    return { accountId: account.id, securityStamp, methods: account.methods };
  });
}

function linkTo(role: Role, token: string, returnTo: string | undefined): string {
  const entrance = role === "staff" ? "/staff/sign-in" : "/sign-in";
  const query = returnTo === undefined ? "" : `?${new URLSearchParams({ returnTo })}`;
  return urlOf(`${entrance}/verify/${token}${query}`);
}

const keyOf = (accountId: string) => throttleKey("sign-in-verification-account", accountId);
