/**
 * A session begins with an identifier that nobody has seen before. There is no way to begin one under an identifier
 * that a browser brought along, which is why fixation has nothing to hold on to (ASVS 7.2.4, WSTG-SESS-03).
 */
import "server-only";
import { record } from "#lib/journal";
import { randomName, randomSecret } from "#lib/random";
import { after, now } from "#lib/time";
import { endBy } from "./end.ts";
import { digestOf, type Identifier, mintIdentifier } from "./identifier.ts";
import { limits, sessionsPerAccount } from "./policy.ts";
import type { GuestSession, SignedInSession } from "./session.ts";
import { insertSession, liveHandlesOf } from "./store.ts";

/** How somebody proved who they are, in the values of RFC 8176 and, for a mailed link, our own `mail`. */
export type AuthenticationMethod = "pwd" | "mail";

/** Begins a visitor's session: they have something to keep. */
export async function beginGuest(network: string): Promise<{ session: GuestSession; identifier: Identifier }> {
  const session: GuestSession = { kind: "guest", ...freshSession("guest") };
  const identifier = mintIdentifier();
  await insertSession({ ...session, accountId: undefined, authenticatedAt: undefined }, digestOf(identifier), {
    methods: [],
    network,
  });
  await record({ kind: "session-begun", sessionHandle: session.handle, network, reason: "guest" });
  return { session, identifier };
}

/**
 * Begins the session of somebody who has just proved who they are; call it in a transaction with whatever sign-in
 * brings along. Beyond the limit per account the session that was longest unseen ends.
 */
export async function beginSignedIn(
  accountId: string,
  methods: readonly AuthenticationMethod[],
  network: string,
): Promise<{ session: SignedInSession; identifier: Identifier }> {
  const fresh = freshSession("customer");
  const session: SignedInSession = { kind: "customer", ...fresh, accountId, authenticatedAt: fresh.createdAt };
  const identifier = mintIdentifier();
  await insertSession(session, digestOf(identifier), { methods, network });
  await record({ kind: "sign-in", accountId, sessionHandle: session.handle, network, reason: methods.join(" ") });
  const live = await liveHandlesOf(accountId);
  const surplus = live
    .filter((handle) => handle !== session.handle)
    .slice(0, Math.max(0, live.length - sessionsPerAccount));
  for (const handle of surplus) await endBy(handle, "revoked", { accountId, because: "too many sessions" });
  return { session, identifier };
}

function freshSession(kind: "guest" | "customer") {
  const at = now();
  return {
    handle: randomName(),
    csrfSecret: randomSecret(),
    createdAt: at,
    lastSeenAt: at,
    absoluteEndAt: after(at, limits[kind].absoluteTimeout),
  };
}
