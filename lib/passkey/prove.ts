/**
 * Proving who one is with a passkey: something one has, which has recognised its holder by finger, face or code. Two
 * factors in one, and no page of anybody else's gets a signature that is good here (NIST SP 800-63B-4, 3.2.5).
 */
import "server-only";
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { ProvenOwner } from "#lib/account";
import { record } from "#lib/journal";
import type { AuthenticationMethod } from "#lib/session";
import { allowAttempt, throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { type Aim, awaitChallenge } from "./challenge.ts";
import { type Flaw, flawIn, type Refused, refuse } from "./flaw.ts";
import { methodsOf } from "./methods.ts";
import { bytesOf, relyingParty } from "./relying-party.ts";
import { readAssertion } from "./sent.ts";
import { countUse, findCredential, type KnownPasskey } from "./store.ts";

export type PasskeyProof =
  | ({ readonly outcome: "proven"; readonly methods: readonly AuthenticationMethod[] } & ProvenOwner)
  | Refused
  /** Too many refused answers from this network; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number };

/** Checks what a passkey has signed for that aim. Once: the same answer again proves nothing. */
export async function proveByPasskey(sent: string, aim: Aim, network: string): Promise<PasskeyProof> {
  const attempt = await allowAttempt(throttleKey("passkey-network", network));
  if (!attempt.allowed) return { outcome: "wait", seconds: attempt.waitSeconds };
  const response = readAssertion(sent);
  const known = response && (await findCredential(response.id));
  const flaw = await flawOf(response, known, aim);
  if (flaw !== undefined || !known) {
    // It is about whom somebody tried to be, if that is known, and not about whose passkey they had.
    const accountId = aim.purpose === "sign-in" ? known?.accountId : aim.accountId;
    const sessionHandle = "handle" in aim && aim.purpose !== "second-factor" ? aim.handle : undefined;
    return refuse(flaw ?? "unknown", {
      ...(accountId === undefined ? {} : { accountId }),
      ...(sessionHandle === undefined ? {} : { sessionHandle }),
      network,
    });
  }
  await attempt.giveBack();
  const { accountId, securityStamp } = known;
  if (aim.purpose === "re-authentication")
    await record({ kind: "re-authenticated", accountId, sessionHandle: aim.handle, network, reason: "passkey" });
  return { outcome: "proven", accountId, securityStamp, methods: methodsOf(known) };
}

async function flawOf(
  response: AuthenticationResponseJSON | undefined,
  known: KnownPasskey | undefined,
  aim: Aim,
): Promise<Flaw | undefined> {
  if (!response) return "malformed";
  if (!known) return "unknown";
  // A customer's is none at the staff's entrance, nor the other way round.
  if (aim.purpose === "sign-in" && aim.role !== known.role) return "unknown";
  if (aim.purpose !== "sign-in" && aim.accountId !== known.accountId) return "another account";
  const { userHandle } = response.response;
  // Where nobody is known yet the passkey itself has to say whose it is; elsewhere it may (WebAuthn, 7.2).
  if (userHandle === undefined ? aim.purpose === "sign-in" : userHandle !== known.userHandle) return "another account";
  return check(response, known, aim);
}

async function check(response: AuthenticationResponseJSON, known: KnownPasskey, aim: Aim): Promise<Flaw | undefined> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const { credentialId: id, publicKey } = known;
  const challenge = awaitChallenge(aim);
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge.isExpected,
    expectedOrigin,
    expectedRPID,
    // The counter is compared below, where it is written: here two uses at once would both pass.
    credential: { id, publicKey: bytesOf(publicKey), counter: 0 },
    requireUserVerification: true,
  }).catch(flawIn);
  if (typeof verified === "string") return verified;
  if (!verified.verified) return "signature";
  if (!(await challenge.spend())) return "replay";
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  if (await countUse(id, newCounter, credentialBackedUp, now())) return undefined;
  return (await findCredential(id)) ? "counter" : "unknown";
}
