/**
 * Adding a passkey: another key to the account. Whoever else is in is out, as after every change of what protects it,
 * and the owner is told (ASVS 6.3.7, 7.4.3).
 */
import "server-only";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { type AccountView, voidMailedLinks } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { type AuthenticationMethod, endSessionsOf, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { type Aim, awaitChallenge } from "./challenge.ts";
import { flawIn, type Refused, refuse } from "./flaw.ts";
import { passkeyAddedLetter } from "./letters.ts";
import { methodsOf } from "./methods.ts";
import { algorithms } from "./options.ts";
import { mostPasskeys } from "./policy.ts";
import { relyingParty, textOf } from "./relying-party.ts";
import { readRegistration } from "./sent.ts";
import { countPasskeys, insertPasskey, type NewPasskey, unlessKnown } from "./store.ts";

export type Addition =
  | { readonly outcome: "added"; readonly methods: readonly AuthenticationMethod[] }
  /** The account has as many as it may. */
  | { readonly outcome: "too-many" }
  /** It is somebody's already. */
  | { readonly outcome: "known" }
  | Refused;

type Adder = Pick<SignedInSession, "handle" | "accountId">;

/** Adds the passkey that a browser has made for the challenge of this session. The session has proved itself lately. */
export async function addPasskey(
  { handle, accountId }: Adder,
  account: AccountView,
  { sent, name }: { readonly sent: string; readonly name: string },
  network: string,
): Promise<Addition> {
  const facts = { accountId, sessionHandle: handle, network };
  const checked = await check(sent, { purpose: "registration", accountId, handle });
  if ("because" in checked) return refuse(checked.because, facts);
  const letterKey = `passkey-added ${randomName()}`;
  const addition = await unlessKnown(() =>
    transaction(async (): Promise<Addition> => {
      if ((await countPasskeys(accountId)) >= mostPasskeys) return { outcome: "too-many" };
      await insertPasskey(accountId, name, checked, now());
      // Whoever came in under the old rules is out, and nothing that was begun under them is finished.
      await voidMailedLinks(accountId);
      await endSessionsOf(accountId, "passkey added", handle);
      await record({ kind: "passkey-added", ...facts });
      await queue(
        letterKey,
        speaking(account.language, () => passkeyAddedLetter(account, name)),
      );
      return { outcome: "added", methods: methodsOf(checked) };
    }),
  );
  void deliverQueued(letterKey).catch(() => undefined);
  return addition ?? { outcome: "known" };
}

/** What the authenticator told of the new passkey, or what is wrong with it. Uses the challenge up. */
async function check(sent: string, aim: Aim): Promise<NewPasskey | Omit<Refused, "outcome">> {
  const response = readRegistration(sent);
  if (!response) return { because: "malformed" };
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const challenge = awaitChallenge(aim);
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge.isExpected,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(flawIn);
  if (typeof verified === "string") return { because: verified };
  if (!verified.verified) return { because: "signature" };
  if (!(await challenge.spend())) return { because: "replay" };
  const { credential, credentialDeviceType, credentialBackedUp: isBackedUp } = verified.registrationInfo;
  const { id: credentialId, publicKey, counter, transports = [] } = credential;
  const isSyncable = credentialDeviceType === "multiDevice";
  return { credentialId, publicKey: textOf(publicKey), counter, transports, isSyncable, isBackedUp };
}
