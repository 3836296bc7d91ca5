/** A session ends on the server first: what a browser does with its cookie afterwards changes nothing (ASVS 7.4.1). */
import "server-only";
import { record, type SecurityEventKind } from "#lib/journal";
import { forgetDeviceOf, forgetDevices } from "#lib/known-device";
import { renewSecurityStamp } from "#lib/security-stamp";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import type { EndReason, GuestSession, SignedInSession, StaffSession } from "./session.ts";
import { endSession, liveHandlesOf, makeRotationDue } from "./store.ts";

/** What the journal is told about the end of a session besides its reason. */
export type EndFacts = {
  readonly accountId?: string | undefined;
  readonly network?: string | undefined;
  readonly because?: string;
  /** Who did it, when it was not the account's owner: a member of staff. */
  readonly actorId?: string;
};

/** Ends `session`; its identifier is good for nothing from here on. Throws when the database cannot record it. */
export async function end(session: GuestSession | SignedInSession | StaffSession, reason: EndReason): Promise<void> {
  await endBy(session.handle, reason, { accountId: session.kind === "guest" ? undefined : session.accountId });
}

/**
 * Ends the session of that handle and writes it into the journal, once however often it is asked for; says whether it was
 * now. A browser whose session was taken away is not known to the account any longer.
 */
export function endBy(handle: string, reason: EndReason, facts: EndFacts = {}): Promise<boolean> {
  return transaction(async () => {
    const hasEnded = await endSession(handle, reason, now());
    const kind = eventOf[reason];
    const { accountId, network, because, actorId } = facts;
    if (hasEnded && kind) await record({ kind, sessionHandle: handle, accountId, actorId, network, reason: because });
    if (hasEnded && (reason === "revoked" || reason === "reuse")) await forgetDeviceOf(handle);
    return hasEnded;
  });
}

/**
 * Ends every session of an account but `exceptHandle`: whoever else is in is out on their next request (ASVS 7.4.3), and
 * whoever is just signing in does not get in, and comes back as somebody new, whose browser the account does not know.
 * The one that stays goes on under a new identifier: what is copied of it from before is worth no more than theirs. Says
 * how many have ended.
 */
export function endSessionsOf(
  accountId: string,
  because: string,
  exceptHandle?: string,
  actorId?: string,
): Promise<number> {
  return transaction(async () => {
    await renewSecurityStamp(accountId);
    const handles = (await liveHandlesOf(accountId)).filter((handle) => handle !== exceptHandle);
    for (const handle of handles)
      await endBy(handle, "revoked", { accountId, because, ...(actorId ? { actorId } : {}) });
    if (exceptHandle !== undefined) await makeRotationDue(exceptHandle);
    await forgetDevices(accountId, exceptHandle);
    return handles.length;
  });
}

// A guest's session that gives way to a sign-in is part of that sign-in's own event.
const eventOf: Readonly<Record<EndReason, SecurityEventKind | undefined>> = {
  "sign-in": undefined,
  "sign-out": "sign-out",
  timeout: "session-timed-out",
  revoked: "session-revoked",
  reuse: "reuse-detected",
};

/** Ends one session of an account; false when it is not theirs, or over already. */
export function endSessionOf(
  accountId: string,
  handle: string,
  facts: Pick<EndFacts, "because" | "actorId">,
): Promise<boolean> {
  return transaction(async () => {
    const isTheirs = (await liveHandlesOf(accountId)).includes(handle);
    return isTheirs && endBy(handle, "revoked", { accountId, ...facts });
  });
}
