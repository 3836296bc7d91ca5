/** The session of the running request, for pages, actions and handlers. */
import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { beginGuest, type GuestSession, readSession, type Session, type SignedInSession } from "#lib/session";
import { networkOf } from "./client.ts";
import { tokenFor } from "./csrf.ts";
import { signInPath } from "./return-path.ts";
import { cookieAttributes, cookieNames } from "./session-cookie.ts";

/** The session that the request's cookies name, read once per request; `anonymous` when they name none. */
export const currentSession: () => Promise<Session> = cache(async () => {
  const jar = await cookies();
  const customer = await readSession(jar.get(cookieNames.customer)?.value, "customer");
  return customer.kind === "customer" ? customer : readSession(jar.get(cookieNames.guest)?.value, "guest");
});

/** The signed-in session, or no return: everybody else goes to the sign-in page, and from there to `returnTo`. */
export async function requireSignIn(returnTo: string): Promise<SignedInSession> {
  const session = await currentSession();
  if (session.kind !== "customer") redirect(signInPath(returnTo));
  return session;
}

/**
 * The session at hand, or a new guest's when there is none: call it when there is something to keep, never to look
 * around. Only where an answer can still set a cookie, in an action or a handler.
 */
export async function ensureSession(session: Session): Promise<GuestSession | SignedInSession> {
  if (session.kind !== "anonymous") return session;
  const begun = await beginGuest(await currentNetwork());
  (await cookies()).set(cookieNames.guest, begun.identifier, cookieAttributes);
  return begun.session;
}

/** The token that a form on this page carries as `csrf`. */
export const csrfToken = async (): Promise<string> => tokenFor(await currentSession());

/** The coarse network that the running request came from. */
export const currentNetwork = async (): Promise<string> => networkOf(await headers());
