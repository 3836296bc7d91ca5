/** What a browser is told when it is to make a passkey or to have one sign: the challenge, and for whom. */
import "server-only";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { AccountView } from "#lib/account";
import { type Aim, challengeFor } from "./challenge.ts";
import { challengeLife } from "./policy.ts";
import { bytesOf, relyingParty } from "./relying-party.ts";
import { descriptorsOf, userHandleOf } from "./store.ts";

/** EdDSA, ES256 and RS256, the best first: what every authenticator has at least one of (WebAuthn, 5.4). */
export const algorithms = [-8, -7, -257];

/**
 * For a new passkey of the account. It has to stay findable without a name, so that it signs in by itself, and to
 * recognise its holder; one that the account has already is left out. Who made the device is not asked.
 */
export async function registrationOptions(
  { id: accountId, email, name }: AccountView,
  handle: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { id: rpID, name: rpName } = relyingParty();
  return generateRegistrationOptions({
    rpID,
    rpName,
    userName: email,
    userDisplayName: name,
    userID: bytesOf(await userHandleOf(accountId)),
    challenge: challengeFor({ purpose: "registration", accountId, handle }),
    timeout: challengeLife,
    attestationType: "none",
    excludeCredentials: await descriptorsOf(accountId),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
}

/** For a signature. At the entrance any passkey of the shop will do, since nobody is known yet; elsewhere one of the account's. */
export async function assertionOptions(aim: Aim): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: challengeFor(aim),
    timeout: challengeLife,
    userVerification: "required",
    allowCredentials: aim.purpose === "sign-in" ? [] : await descriptorsOf(aim.accountId),
  });
}
