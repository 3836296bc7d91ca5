/** Proving who one is with e-mail address and password. */
import "server-only";
import { record } from "#lib/journal";
import { allowAttempt, forgetFailures, giveBackAttempt, throttleKey } from "#lib/throttle";
import { normaliseEmail } from "./email.ts";
import { hashPassword, isOutdated, isPassword } from "./password.ts";
import { passwordLength } from "./policy.ts";
import { type AccountRole, findCredentials, type ProvenOwner, replaceHash } from "./store.ts";

export type PasswordProof =
  | ({ readonly outcome: "proven" } & ProvenOwner)
  /** One answer for an unknown address, a wrong password and a disabled account. */
  | { readonly outcome: "refused" }
  /** Too many tries at this account or from this network; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number };

/**
 * Checks a password, counting the try against the account and the network before looking (ASVS 6.3.1, 6.3.8). At the
 * entrance for one role the accounts of the other do not exist, and tries at one entrance slow nobody at the other.
 */
export async function proveByPassword(
  typed: string,
  password: string,
  network: string,
  role: AccountRole = "customer",
): Promise<PasswordProof> {
  const email = normaliseEmail(typed);
  const shared = throttleKey(throttled[role].network, network);
  const own = throttleKey(throttled[role].account, email);
  for (const key of [shared, own]) {
    const attempt = await allowAttempt(key);
    if (!attempt.allowed) {
      await record({ kind: "sign-in-throttled", network });
      return { outcome: "wait", seconds: attempt.waitSeconds };
    }
  }
  const credentials = await findCredentials(email, role);
  // What is longer can be nobody's password, and hashing it would be a gift to whoever wants to keep us busy.
  const isRight = await isPassword(password.slice(0, passwordLength.most * 4), credentials?.passwordHash);
  if (!isRight || !credentials) {
    await record({ kind: "sign-in-refused", accountId: credentials?.id, network });
    return { outcome: "refused" };
  }
  await forgetFailures(own);
  await giveBackAttempt(shared);
  const { id: accountId, passwordHash, securityStamp } = credentials;
  if (isOutdated(passwordHash)) await replaceHash(accountId, passwordHash, await hashPassword(password));
  return { outcome: "proven", accountId, securityStamp };
}

const throttled = {
  customer: { network: "sign-in-network", account: "sign-in-account" },
  staff: { network: "staff-sign-in-network", account: "staff-sign-in-account" },
} as const;
