/** What a page's script asks for before the browser is to make a passkey or to have one sign. */
import "server-only";
import { type AccountRole, findAccount } from "#lib/account";
import { record } from "#lib/journal";
import { t } from "#lib/language";
import { assertionOptions, registrationOptions } from "#lib/passkey";
import type { SignedInSession, StaffSession } from "#lib/session";
import { isTokenOf } from "./csrf.ts";
import { requireSignIn, sessionToProve } from "./current-session.ts";
import { requireElevation } from "./elevation.ts";
import { formOf } from "./form-of.ts";
import { refusal } from "./refusal.ts";
import { currentStaff, requireStaff } from "./staff-session.ts";

/** For whoever wants to sign in at that entrance: the same for everybody but for the challenge, of which nothing is kept. */
export const optionsToSignIn = async (role: AccountRole): Promise<Response> =>
  passkeyAnswer(await assertionOptions({ purpose: "sign-in", role }));

/** For whoever is signed in to the shop and has to prove it again. */
export const optionsToReAuthenticate = async (): Promise<Response> => optionsToProve(await sessionToProve());

/** The same for a member of staff. */
export const optionsToReAuthenticateStaff = async (): Promise<Response> => optionsToProve(await currentStaff());

async function optionsToProve(session: SignedInSession | StaffSession | undefined): Promise<Response> {
  if (!session) return signedOutRefusal();
  return passkeyAnswer(await assertionOptions({ purpose: "re-authentication", ...session }));
}

/**
 * For a new passkey of a customer who has proved themselves lately. Draws what their passkeys call the account, so it
 * is a write.
 */
export const optionsToAdd = async (request: Request): Promise<Response> =>
  optionsToMake(request, await requireSignIn("/account/passkeys"), "/account/passkeys");

/** The same for a member of staff. */
export const optionsToAddForStaff = async (request: Request): Promise<Response> =>
  optionsToMake(request, await requireStaff("/staff/security/passkeys"), "/staff/security/passkeys");

async function optionsToMake(
  request: Request,
  session: SignedInSession | StaffSession,
  path: string,
): Promise<Response> {
  await requireElevation(session, path);
  if (!isTokenOf(session, String((await formOf(request))?.get("csrf") ?? ""))) {
    await record({ kind: "forged-token-refused", sessionHandle: session.handle });
    return refusal(403, t("Nothing was changed"), t("This page was from before you signed in."));
  }
  const account = await findAccount(session.accountId);
  if (!account) throw new Error("A session names an account that does not exist.");
  return passkeyAnswer(await registrationOptions(account, session.handle));
}

/** A script's answer to a question of nobody any more; the page, loaded again, says more. */
export const signedOutRefusal = (): Response =>
  refusal(401, t("You were signed out"), t("Please load the page again: it says why."));

export const passkeyAnswer = (options: object): Response =>
  Response.json(options, { headers: { "Cache-Control": "no-store" } });
