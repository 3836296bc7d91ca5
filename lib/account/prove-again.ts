/** Proving again who one is, in a session that is there already. */
import "server-only";
import { record } from "#lib/journal";
import type { SignedInSession } from "#lib/session";
import { allowAttempt, forgetFailures, throttleKey } from "#lib/throttle";
import { isPassword } from "./password.ts";
import { passwordLength } from "./policy.ts";
import { findHash } from "./store.ts";

export type ReProof =
  /** With the hash that proved it, so that what follows can be refused once the password is another. */
  | { readonly outcome: "proven"; readonly passwordHash: string }
  /** The password was wrong; or right, and the code was not. */
  | { readonly outcome: "refused"; readonly what: "password" | "code" }
  /** Too many tries in this session; seconds to wait. Shopping, and signing in elsewhere, go on. */
  | { readonly outcome: "wait"; readonly seconds: number };

/** What an account asks for besides the password; it is asked once that was right. */
type AlsoProve = () => Promise<"proven" | "refused" | { readonly outcome: "wait"; readonly seconds: number }>;

type Known = Pick<SignedInSession, "handle" | "accountId">;

/**
 * Checks the password of whoever's session it is and `also` what else the account asks for, counting the try before
 * looking: three in a quarter of an hour (ASVS 6.3.1, 7.5.1).
 */
export async function proveAgain(
  { handle, accountId }: Known,
  password: string,
  network: string,
  also: AlsoProve = async () => "proven",
): Promise<ReProof> {
  const about = { accountId, sessionHandle: handle, network };
  const key = throttleKey("re-authentication-session", handle);
  const attempt = await allowAttempt(key);
  if (!attempt.allowed) {
    await record({ kind: "re-authentication-throttled", ...about });
    return { outcome: "wait", seconds: attempt.waitSeconds };
  }
  const passwordHash = await findHash(accountId);
  const isRight = await isPassword(password.slice(0, passwordLength.most * 4), passwordHash);
  if (!isRight || passwordHash === undefined) {
    await record({ kind: "re-authentication-refused", ...about });
    return { outcome: "refused", what: "password" };
  }
  const rest = await also();
  if (rest === "refused") return { outcome: "refused", what: "code" };
  if (rest !== "proven") return rest;
  await forgetFailures(key);
  await record({ kind: "re-authenticated", ...about });
  return { outcome: "proven", passwordHash };
}
