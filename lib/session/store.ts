/**
 * What the database remembers of sessions. Every change is a compare-and-swap on the generation or on being alive,
 * so that of two requests at once one decides and the other finds it decided, on one process or on many.
 */
import "server-only";
import { database } from "#lib/database";
import { transaction } from "#lib/transaction";
import type { IdentifierDigest } from "./identifier.ts";
import type { Presented } from "./protocol.ts";
import type { RetirementReason, SessionRecord } from "./session.ts";

/** What is known about an identifier: the live session that it names, the tombstone that it left, or nothing. */
export async function findPresented(digest: IdentifierDigest): Promise<Presented> {
  const row = await database().session.findUnique({
    where: { identifierDigest: digest },
    include: { account: { select: { disabledAt: true } } },
  });
  if (row) return { as: "current", record: recordOf(row) };
  const tombstone = await database().retiredIdentifier.findUnique({ where: { digest } });
  if (!tombstone) return { as: "unknown" };
  return { as: "retired", reason: tombstone.reason as RetirementReason, handle: tombstone.sessionHandle };
}

/** Writes a new session under its first identifier. */
export async function insertSession(
  record: Omit<SessionRecord, "accountDisabled" | "generation">,
  digest: IdentifierDigest,
  proof: { readonly methods: readonly string[]; readonly network: string },
): Promise<void> {
  await database().session.create({
    data: {
      ...record,
      accountId: record.accountId ?? null,
      authenticatedAt: record.authenticatedAt ?? null,
      identifierDigest: digest,
      identifierSince: record.createdAt,
      methods: proof.methods.join(" "),
      network: proof.network,
    },
  });
}

/** Moves “last seen” forward, never back, and never on a session that has ended. */
export async function touchSession(handle: string, at: Date): Promise<void> {
  await database().session.updateMany({
    where: { handle, endedAt: null, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  });
}

/** Makes a new identifier due before its time: the next request that may be offered one is. */
export async function makeRotationDue(handle: string): Promise<void> {
  await database().session.updateMany({ where: { handle, endedAt: null }, data: { rotationDue: true } });
}

/** Ends a live session and leaves a tombstone for its identifier; says whether it was this call that ended it. */
export function endSession(handle: string, reason: RetirementReason, at: Date): Promise<boolean> {
  return transaction(async () => {
    const live = await database().session.findFirst({
      where: { handle, endedAt: null },
      select: { identifierDigest: true, generation: true },
    });
    if (!live?.identifierDigest) return false;
    const ended = await database().session.updateMany({
      where: { handle, endedAt: null, generation: live.generation },
      data: { endedAt: at, endReason: reason, identifierDigest: null },
    });
    if (ended.count !== 1) return false;
    await database().retiredIdentifier.create({
      data: {
        digest: live.identifierDigest,
        sessionHandle: handle,
        generation: live.generation,
        reason,
        retiredAt: at,
      },
    });
    return true;
  });
}

/** Handles of an account's live sessions, the longest unseen first. */
export async function liveHandlesOf(accountId: string): Promise<readonly string[]> {
  const rows = await database().session.findMany({
    where: { accountId, endedAt: null },
    orderBy: [{ lastSeenAt: "asc" }, { createdAt: "asc" }],
    select: { handle: true },
  });
  return rows.map((row) => row.handle);
}

/** Handles of live sessions that are past `at`'s limits: seen before `unseenSince`, or beyond their absolute end. */
export async function overdueHandles(kind: string, unseenSince: Date, at: Date): Promise<readonly string[]> {
  const rows = await database().session.findMany({
    where: { kind, endedAt: null, OR: [{ lastSeenAt: { lte: unseenSince } }, { absoluteEndAt: { lte: at } }] },
    select: { handle: true },
  });
  return rows.map((row) => row.handle);
}

/** Removes sessions that ended before `instant`, their tombstones with them. */
export async function forgetEndedBefore(instant: Date): Promise<number> {
  const removed = await database().session.deleteMany({ where: { endedAt: { lt: instant } } });
  return removed.count;
}

type Row = {
  handle: string;
  kind: string;
  accountId: string | null;
  account: { disabledAt: Date | null } | null;
  generation: number;
  csrfSecret: string;
  createdAt: Date;
  authenticatedAt: Date | null;
  lastSeenAt: Date;
  absoluteEndAt: Date;
};

const recordOf = (row: Row): SessionRecord => ({
  handle: row.handle,
  kind: row.kind as SessionRecord["kind"],
  accountId: row.accountId ?? undefined,
  accountDisabled: Boolean(row.account?.disabledAt),
  generation: row.generation,
  csrfSecret: row.csrfSecret,
  createdAt: row.createdAt,
  authenticatedAt: row.authenticatedAt ?? undefined,
  lastSeenAt: row.lastSeenAt,
  absoluteEndAt: row.absoluteEndAt,
});
