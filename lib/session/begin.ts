/**
 * A session begins with an identifier that nobody has seen before. There is no way to begin one under an identifier
 * that a browser brought along, which is why fixation has nothing to hold on to (ASVS 7.2.4, WSTG-SESS-03).
 */
import "server-only";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { queue } from "#lib/mail";
import { randomName, randomSecret } from "#lib/random";
import { ownerOf } from "#lib/security-letter";
import { after, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { endBy } from "./end.ts";
import { digestOf, type Identifier, mintIdentifier } from "./identifier.ts";
import { madeRoomLetter } from "./letters.ts";
import { limits, type SessionKind, sessionsPerAccount } from "./policy.ts";
import type { Client, GuestSession, SignedInSession, StaffSession } from "./session.ts";
import { insertSession, liveHandlesOf } from "./store.ts";
import { endOverdue } from "./sweep.ts";

/**
 * How somebody proved who they are, in the values of RFC 8176: `otp` a one-time code, `hwk` and `swk` a key in hardware or
 * software, `user` a check of the person by their device; and of our own `mail`, a mailed link, and `fed`, another site.
 */
export type AuthenticationMethod = "pwd" | "otp" | "hwk" | "swk" | "user" | "mail" | "fed";

type Begun<Kind> = { readonly session: Kind; readonly identifier: Identifier };

/** Begins a visitor's session: they have something to keep. */
export async function beginGuest(client: Client): Promise<Begun<GuestSession>> {
  const session: GuestSession = { kind: "guest", ...freshSession("guest") };
  const identifier = mintIdentifier();
  await insertSession(session, digestOf(identifier), { methods: [], client });
  const { network } = client;
  await record({ kind: "session-begun", sessionHandle: session.handle, network, reason: "guest" });
  return { session, identifier };
}

/**
 * Begins the session of a customer who has just proved who they are; call it in a transaction with whatever sign-in
 * brings along. Beyond the limit per account the session that was longest unseen ends; the chores send a letter about it.
 */
export async function beginSignedIn(
  accountId: string,
  methods: readonly AuthenticationMethod[],
  client: Client,
): Promise<Begun<SignedInSession>> {
  const begun = await beginProved("customer", accountId, methods, client);
  const live = await liveHandlesOf(accountId, "customer");
  const surplus = live
    .filter((handle) => handle !== begun.session.handle)
    .slice(0, Math.max(0, live.length - sessionsPerAccount.customer));
  for (const handle of surplus) await endBy(handle, "revoked", { accountId, because: "too many sessions" });
  const { handle, createdAt } = begun.session;
  if (surplus.length > 0) {
    const { email, language } = await ownerOf(accountId);
    await queue(
      `made-room ${handle}`,
      speaking(language, () => madeRoomLetter(email, client, createdAt)),
    );
  }
  return begun;
}

/** Begins a session of staff, or nothing when the account has as many as it may: they end one of their own first. */
export function beginStaff(
  accountId: string,
  methods: readonly AuthenticationMethod[],
  client: Client,
): Promise<Begun<StaffSession> | undefined> {
  return transaction(async () => {
    // Who closed the browser without signing out is not kept waiting for the sweep.
    await endOverdue("staff", now());
    const live = await liveHandlesOf(accountId, "staff");
    return live.length < sessionsPerAccount.staff ? beginProved("staff", accountId, methods, client) : undefined;
  });
}

async function beginProved<Kind extends "customer" | "staff">(
  kind: Kind,
  accountId: string,
  methods: readonly AuthenticationMethod[],
  client: Client,
) {
  const fresh = freshSession(kind);
  const proof = { accountId, authenticatedAt: fresh.createdAt };
  const identifier = mintIdentifier();
  await insertSession({ kind, ...fresh, ...proof }, digestOf(identifier), { methods, client });
  const { network } = client;
  await record({
    kind: "sign-in",
    accountId,
    sessionHandle: fresh.handle,
    network,
    reason: `${kind} ${methods.join(" ")}`,
  });
  return { session: { kind, ...fresh, ...proof, viaGrace: false, proofDue: false }, identifier };
}

function freshSession(kind: SessionKind) {
  const at = now();
  return {
    handle: randomName(),
    csrfSecret: randomSecret(),
    createdAt: at,
    lastSeenAt: at,
    absoluteEndAt: after(at, limits[kind].absoluteTimeout),
  };
}
