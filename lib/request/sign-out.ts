/** Signing out, as a whole page load on purpose: only a real answer can tell the browser to clear what it kept. */
import "server-only";
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Session, StaffSession } from "#lib/session";
import { isTokenOf } from "./csrf.ts";
import { currentSession } from "./current-session.ts";
import { endCustomerSession } from "./customer-session.ts";
import { recordForgedToken } from "./forged-token.ts";
import { formOf } from "./form-of.ts";
import { refusal } from "./refusal.ts";

/** Answers a sign-out form: the session ends on the server, then the browser forgets (ASVS 7.4.1, 14.3.1). */
export async function signOut(request: Request): Promise<Response> {
  const session = await currentSession();
  const refused = await refuseForged(request, session);
  if (refused) return refused;
  await endCustomerSession();
  return signedOutAnswer("/sign-in?because=signed-out");
}

/** Refuses the form unless it carries a token of the session that it is to end. */
export async function refuseForged(request: Request, session: Session | StaffSession): Promise<Response | undefined> {
  const token = String((await formOf(request))?.get("csrf") ?? "");
  // The page that asks for the proof is left by this too, and its session may have found its device meanwhile.
  if (isTokenOf(session, token) || isTokenOf(session, token, "proof")) return undefined;
  await recordForgedToken(session);
  return refusal(
    403,
    t("You are still signed in"),
    t("This page was out of date. Go back, reload it and sign out again."),
  );
}

/** Sends the browser to `path` of our own and has it forget the pages of whoever was here. */
export function signedOutAnswer(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: {
      Location: urlOf(path),
      // Not "cookies": that would also take those of other shops on the same host, and our own that makes this browser
      // known, which is meant to be there at the next sign-in and opens nothing.
      "Clear-Site-Data": '"cache", "storage"',
      "Cache-Control": "no-store",
    },
  });
}
