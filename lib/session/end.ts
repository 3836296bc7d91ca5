/** A session ends on the server first: what a browser does with its cookie afterwards changes nothing (ASVS 7.4.1). */
import "server-only";
import { record, type SecurityEventKind } from "#lib/journal";
import { before, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { limits, type SessionKind, tombstoneLife } from "./policy.ts";
import type { GuestSession, RetirementReason, SignedInSession } from "./session.ts";
import { endSession, forgetEndedBefore, liveHandlesOf, overdueHandles } from "./store.ts";

/** Ends `session`; its identifier is good for nothing from here on. Throws when the database cannot record it. */
export async function end(session: GuestSession | SignedInSession, reason: RetirementReason): Promise<void> {
  const accountId = session.kind === "customer" ? session.accountId : undefined;
  await endBy(session.handle, reason, { accountId });
}

/** Ends the session of that handle and writes it into the journal, once however often it is asked for. */
export async function endBy(
  handle: string,
  reason: RetirementReason,
  about: { readonly accountId?: string | undefined; readonly because?: string } = {},
): Promise<void> {
  const kind = eventOf[reason];
  await transaction(async () => {
    const ended = await endSession(handle, reason, now());
    if (ended && kind) await record({ kind, sessionHandle: handle, accountId: about.accountId, reason: about.because });
  });
}

/**
 * Ends every session of an account but `exceptHandle`: whoever else is in is out on their next request (ASVS 7.4.3).
 * Says how many there were.
 */
export function endSessionsOf(accountId: string, because: string, exceptHandle?: string): Promise<number> {
  return transaction(async () => {
    const handles = (await liveHandlesOf(accountId)).filter((handle) => handle !== exceptHandle);
    for (const handle of handles) await endBy(handle, "revoked", { accountId, because });
    return handles.length;
  });
}

// A guest's session that gives way to a sign-in is part of that sign-in's own event.
const eventOf: Readonly<Record<RetirementReason, SecurityEventKind | undefined>> = {
  "sign-in": undefined,
  "sign-out": "sign-out",
  timeout: "session-timed-out",
  revoked: "session-revoked",
};

/**
 * Ends what is past its limits though nobody came back to notice, and forgets what ended long ago.
 * It never touches a session that a request could still resume.
 */
export async function sweepSessions(): Promise<void> {
  const at = now();
  for (const [kind, { idleTimeout }] of Object.entries(limits) as [SessionKind, (typeof limits)[SessionKind]][]) {
    for (const handle of await overdueHandles(kind, before(at, idleTimeout), at)) await endBy(handle, "timeout");
  }
  await forgetEndedBefore(before(at, tombstoneLife));
}
