/** The session of the running request, for pages, actions and handlers. */
import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import {
  beginGuest,
  type Client,
  type GuestSession,
  readSession,
  type Session,
  type SignedInSession,
} from "#lib/session";
import { proofOf } from "./bound-proof.ts";
import { clientOf } from "./client.ts";
import { tokenFor } from "./csrf.ts";
import { handedOn } from "./handed-on.ts";
import { redirect } from "./redirect.ts";
import { askOnAs } from "./refused-access.ts";
import { reAuthenticationPath, signInPath } from "./return-path.ts";
import { cookieAttributes, cookieNames } from "./session-cookie.ts";

/** The session that the request's cookies name, read once per request; `anonymous` when they name none. */
export const currentSession: () => Promise<Session> = cache(async () => {
  const jar = await cookies();
  const [ofCustomer, ofGuest] = [jar.get(cookieNames.customer)?.value, jar.get(cookieNames.guest)?.value];
  const found = handedOn(ofCustomer, "customer") ?? handedOn(ofGuest, "guest");
  if (found) return found;
  const customer = await readSession(ofCustomer, "customer", { boundDigest: proofOf(jar, "customer") });
  return customer.kind === "customer" ? customer : readSession(ofGuest, "guest");
});

/**
 * The session of a page that shows what is somebody's; one under suspicion proves itself first. The guard asks too, but it
 * lets forms through, which are kept by their actions, and any form is answered with the page that it was sent to.
 */
export async function sessionToShow(returnTo: string): Promise<Session> {
  const session = await currentSession();
  if (session.kind === "customer" && session.proofDue) redirect(reAuthenticationPath(returnTo));
  return session;
}

/**
 * The signed-in session, or no return: everybody else goes to the sign-in page, or to prove themselves again, and from
 * there to `returnTo`.
 */
export async function requireSignIn(returnTo: string): Promise<SignedInSession> {
  const session = await sessionToShow(returnTo);
  if (session.kind !== "customer") redirect(signInPath(returnTo));
  return session;
}

/** The signed-in session even when its bound device did not show itself: for proving it again, and for nothing else. */
export async function sessionToProve(): Promise<SignedInSession | undefined> {
  const jar = await cookies();
  const bound = { boundDigest: proofOf(jar, "customer"), evenUnproven: true };
  const session = await readSession(jar.get(cookieNames.customer)?.value, "customer", bound);
  return session.kind === "customer" ? session : undefined;
}

/**
 * The session at hand, or a new guest's when there is none: call it when there is something to keep, never to look
 * around. Only where an answer can still set a cookie, in an action or a handler.
 */
export async function ensureSession(session: Session): Promise<GuestSession | SignedInSession> {
  if (session.kind !== "anonymous") return session;
  const begun = await beginGuest(await currentClient());
  (await cookies()).set(cookieNames.guest, begun.identifier, cookieAttributes);
  askOnAs(begun.session);
  return begun.session;
}

/** The token that a form on this page carries as `csrf`; one by which somebody proves themselves names the session to prove. */
export const csrfToken = async (session?: SignedInSession): Promise<string> =>
  session ? tokenFor(session, "proof") : tokenFor(await currentSession());

/** The browser behind the running request. */
export const currentClient = async (): Promise<Client> => clientOf(await headers());

/** The coarse network that the running request came from. */
export const currentNetwork = async (): Promise<string> => (await currentClient()).network;
