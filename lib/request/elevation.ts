/**
 * Elevation at the edge: its cookie, the pages that ask for it, and the actions that need it. The cookie is `Strict`:
 * no other site ever causes it to be sent.
 */
import "server-only";
import { cookies, headers } from "next/headers";
import { type Elevatable, type Elevation, elevate, elevateBegun, elevatedAt, elevationOf } from "#lib/elevation";
import { record } from "#lib/journal";
import type { AuthenticationMethod, SignedInSession, StaffSession } from "#lib/session";
import { currentNetwork, currentSession } from "./current-session.ts";
import { beginCustomerSession } from "./customer-session.ts";
import { redirect } from "./redirect.ts";
import { reAuthenticationPath, signInPath, staffReAuthenticationPath } from "./return-path.ts";
import { elevationCookie, strictCookieAttributes } from "./session-cookie.ts";
import { endDoubt } from "./typed-in-doubt.ts";

/** Elevates a session whose owner has just proved again who they are. Only where an answer can still set a cookie. */
export async function beginElevation(
  session: SignedInSession | StaffSession,
  methods: readonly AuthenticationMethod[],
): Promise<void> {
  if (session.kind === "customer") await endDoubt(session);
  // Staff without their device have signed in anew.
  const isProven = session.kind === "staff" || (await currentSession()).kind === "customer";
  const secret = isProven
    ? await elevate(session, methods)
    : await elevateBegun(await beginWithoutDevice(session, methods));
  (await cookies()).set(elevationCookie, secret, strictCookieAttributes);
}

/**
 * Its device did not show itself, which its owner has made up for. Whoever has copied the cookies holds the same session,
 * though, and has not: so its owner is given a new one, which may be bound anew.
 */
async function beginWithoutDevice(
  { accountId, handle: sessionHandle }: SignedInSession,
  methods: readonly AuthenticationMethod[],
): Promise<SignedInSession> {
  await record({ kind: "binding-given-up", accountId, sessionHandle, network: await currentNetwork() });
  const begun = await beginCustomerSession({ accountId, inPlaceOf: sessionHandle }, methods);
  return begun?.session ?? redirect(signInPath("/account", "ended"));
}

/** What the request's elevation is worth to its session. */
export async function currentElevation(session: Elevatable, aim: "open" | "submit"): Promise<Elevation> {
  return elevationOf((await cookies()).get(elevationCookie)?.value, session, aim);
}

/** When the proof was given on which the session's elevation rests, be it still good or over. */
export const currentElevatedAt = async (session: Elevatable): Promise<Date | undefined> =>
  elevatedAt((await cookies()).get(elevationCookie)?.value, session);

/**
 * Lets the elevated open the page at `path`; everybody else proves first who they are, staff in the back office, and
 * comes back to it.
 */
export async function requireElevation(session: SignedInSession | StaffSession, path: string): Promise<void> {
  const provePath = session.kind === "staff" ? staffReAuthenticationPath : reAuthenticationPath;
  if (!(await mayOpen(session))) redirect(provePath(path));
}

async function mayOpen(session: Elevatable): Promise<boolean> {
  // A page that is shown again in answer to its own form keeps to that form's limit: nobody should lose what they typed
  // because they made a mistake in the sixth minute.
  const aim = (await isAnswerToForm()) ? "submit" : "open";
  return (await currentElevation(session, aim)) === "good";
}

async function isAnswerToForm(): Promise<boolean> {
  const sent = await headers();
  return sent.has("next-action") || (sent.get("content-type") ?? "").startsWith("multipart/form-data");
}
