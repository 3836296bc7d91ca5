/** Proving to have an account's second factor: a code of the app, one of the recovery codes, or a passkey. */
import "server-only";
import { record } from "#lib/journal";
import { type PasskeyProof, proveByPasskey } from "#lib/passkey";
import type { AuthenticationMethod, Client } from "#lib/session";
import { allowAttempt, forgetFailures, throttleKey } from "#lib/throttle";
import type { Refusal } from "./letters.ts";
import { isLikeRecoveryCode, recoveryDigest } from "./recovery-codes.ts";
import { openSecret, sealSecret } from "./seal-secret.ts";
import { findAuthenticator, spendRecoveryCode, spendStep } from "./store.ts";
import { tellOfRecoveryCode, tellOfRefusal } from "./tell-owner.ts";
import { stepOf } from "./totp.ts";

export type FactorProof =
  | { readonly outcome: "proven"; readonly method: AuthenticationMethod }
  | { readonly outcome: "refused" }
  /** Too many wrong codes; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number };

/**
 * Checks a code and uses it up, counting the try against the account before looking (ASVS 6.6.3). Ask it only of
 * somebody who has proved the first factor: a wrong code then tells the owner that somebody has (ASVS 6.3.5).
 */
export async function proveSecondFactor(
  accountId: string,
  typed: string,
  client: Client,
  first: Refusal["first"] = "password",
): Promise<FactorProof> {
  const { network } = client;
  const isRecovery = isLikeRecoveryCode(typed);
  // Whoever guesses at the app's codes leaves the way by paper open.
  const key = throttleKey(isRecovery ? "recovery-code-account" : "second-factor-account", accountId);
  const attempt = await allowAttempt(key);
  if (!attempt.allowed) {
    await record({ kind: "second-factor-throttled", accountId, network });
    return { outcome: "wait", seconds: attempt.waitSeconds };
  }
  const isRight = isRecovery ? await spendRecovery(accountId, typed) : await spendCode(accountId, typed);
  if (!isRight) {
    await record({ kind: "second-factor-refused", accountId, network });
    await tellOfRefusal(accountId, client, { first, second: "code" });
    return { outcome: "refused" };
  }
  await forgetFailures(key);
  if (isRecovery) {
    await record({ kind: "recovery-code-used", accountId, network });
    await tellOfRecoveryCode(accountId, client);
  }
  return { outcome: "proven", method: "otp" };
}

/** Checks what a passkey has signed for a sign-in that lacks its second factor; a refusal tells the owner just so. */
export async function proveSecondFactorByPasskey(
  sent: string,
  { accountId, handle }: { readonly accountId: string; readonly handle: string },
  client: Client,
  first: Refusal["first"] = "password",
): Promise<PasskeyProof> {
  const proof = await proveByPasskey(sent, { purpose: "second-factor", accountId, handle }, client.network);
  if (proof.outcome === "refused") await tellOfRefusal(accountId, client, { first, second: "passkey" });
  return proof;
}

const spendRecovery = (accountId: string, typed: string) =>
  spendRecoveryCode(accountId, recoveryDigest(accountId, typed));

async function spendCode(accountId: string, typed: string): Promise<boolean> {
  const authenticator = await findAuthenticator(accountId);
  if (authenticator === undefined) return false;
  const { secret, isOutdated } = openSecret(authenticator.secret, accountId);
  const step = stepOf(secret, typed);
  if (step === undefined) return false;
  const sealed = isOutdated ? sealSecret(secret, accountId) : authenticator.secret;
  return spendStep(accountId, authenticator.secret, step, sealed);
}
