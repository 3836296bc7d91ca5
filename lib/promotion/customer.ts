/** Who has used a code, without saying who that is. */
import "server-only";
import { normaliseEmail } from "#lib/account";
import { secret } from "#lib/config";
import { keyedDigest } from "#lib/random";

/** Whoever orders: with an account, with an e-mail address, or with both. */
export type Customer = { readonly accountId?: string | undefined; readonly email?: string | undefined };

/**
 * The names under which a customer's use is written down: of the account and of the order's address, each by itself, so
 * that nobody uses a code once signed in and once as a guest. Digests under a key of the shop: the table tells no address.
 */
export function namesOf({ accountId, email }: Customer): string[] {
  const subjects = [
    ...(accountId === undefined ? [] : [`account/${accountId}`]),
    ...(email === undefined ? [] : [`email/${normaliseEmail(email)}`]),
  ];
  return subjects.map((subject) => keyedDigest(secret("promotion"), subject)).toSorted();
}
