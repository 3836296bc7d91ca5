/** What a page's script asks for before the browser is to make a passkey or to have one sign. */
import "server-only";
import { findAccount } from "#lib/account";
import { record } from "#lib/journal";
import { assertionOptions, registrationOptions } from "#lib/passkey";
import { isTokenOf } from "./csrf.ts";
import { requireSignIn, sessionToProve } from "./current-session.ts";
import { requireElevation } from "./elevation.ts";
import { refusal } from "./refusal.ts";

/** For whoever wants to sign in: the same for everybody but for the challenge, of which nothing is kept. */
export const optionsToSignIn = async (): Promise<Response> =>
  passkeyAnswer(await assertionOptions({ purpose: "sign-in" }));

/** For whoever is signed in and has to prove it again. */
export async function optionsToReAuthenticate(): Promise<Response> {
  const session = await sessionToProve();
  if (!session) return signedOutRefusal();
  return passkeyAnswer(await assertionOptions({ purpose: "re-authentication", ...session }));
}

/** For a new passkey of an account whose owner has proved themselves lately. Draws what its passkeys call it, so it is a write. */
export async function optionsToAdd(request: Request): Promise<Response> {
  const session = await requireSignIn("/account/passkeys");
  await requireElevation(session, "/account/passkeys");
  if (!isTokenOf(session, String((await request.formData()).get("csrf") ?? ""))) {
    await record({ kind: "forged-token-refused", sessionHandle: session.handle });
    return refusal(403, "Nothing was changed", "This page was from before you signed in.");
  }
  const account = await findAccount(session.accountId);
  if (!account) throw new Error("A session names an account that does not exist.");
  return passkeyAnswer(await registrationOptions(account, session.handle));
}

/** A script's answer to a question of nobody any more; the page, loaded again, says more. */
export const signedOutRefusal = (): Response =>
  refusal(401, "You were signed out", "Please load the page again: it says why.");

export const passkeyAnswer = (options: object): Response =>
  Response.json(options, { headers: { "Cache-Control": "no-store" } });
