/**
 * What the database remembers of sessions. Every change is a compare-and-swap on the generation or on being alive,
 * so that of two requests at once one decides and the other finds it decided, on one process or on many.
 */
import "server-only";
import { database } from "#lib/database";
import { before } from "#lib/time";
import { transaction } from "#lib/transaction";
import type { IdentifierDigest } from "./identifier.ts";
import { type SessionKind, touchInterval } from "./policy.ts";
import type { Presented } from "./protocol.ts";
import { joined, type LiveRow, recordOf, withAccountAndBinding } from "./row.ts";
import type { Client, EndReason, RetirementReason, SessionRecord } from "./session.ts";

/** What is known about an identifier: the live session that it names or named, the tombstone that it left, or nothing. */
export async function findPresented(digest: IdentifierDigest): Promise<Presented> {
  // In the order of an identifier's life, the first two at once: it may move on while we look, and must not slip through.
  const live = await findLive(digest);
  if (live) return { as: live.identifierDigest === digest ? "current" : "pending", record: recordOf(live) };
  const tombstone = await database().retiredIdentifier.findUnique({
    where: { digest },
    include: { session: { include: withAccountAndBinding } },
  });
  if (!tombstone) return { as: "unknown" };
  const { session, generation, retiredAt } = tombstone;
  if (session.endedAt === null) return { as: "replaced", record: recordOf(session), generation, retiredAt };
  return { as: "retired", reason: session.endReason as RetirementReason, handle: session.handle };
}

// What every request pays: one question in SQL takes a third of the time of Prisma's three, and each column a part of it
// (npm run bench -- session).
async function findLive(digest: IdentifierDigest) {
  const [row] = await database().$queryRaw<LiveRow[]>`
    SELECT s."handle", s."kind", s."accountId", s."identifierDigest", s."generation", s."identifierSince", s."rotationDue",
      s."offeredAt", s."pendingDigest", s."pendingSeal", s."csrfSecret", s."createdAt", s."authenticatedAt", s."lastSeenAt",
      s."absoluteEndAt", s."network", s."browser", s."platform", s."hints", s."risks", s."proofDue",
      a."role", a."disabledAt", b."boundAt", b."cookieDigest", b."cookieUntil", b."formerDigest"
    FROM "Session" s
    LEFT JOIN "Account" a ON a."id" = s."accountId"
    LEFT JOIN "SessionBinding" b ON b."sessionHandle" = s."handle"
    WHERE s."identifierDigest" = ${digest} OR s."pendingDigest" = ${digest}`;
  return row && joined(row);
}

/** The session that ended for `reason` while this was its identifier; before `since` counts no more. */
export async function findEnded(digest: IdentifierDigest, reason: EndReason, since: Date | undefined) {
  const tombstone = await database().retiredIdentifier.findUnique({
    where: { digest, reason, ...(since ? { retiredAt: { gte: since } } : {}) },
    select: { session: { select: { kind: true, accountId: true, csrfSecret: true, proofDue: true } } },
  });
  if (!tombstone) return undefined;
  const { kind, accountId, csrfSecret, proofDue } = tombstone.session;
  return { kind: kind as SessionKind, accountId: accountId ?? undefined, csrfSecret, wasInDoubt: proofDue };
}

/** Writes a new session under its first identifier. */
export async function insertSession(
  facts: Pick<SessionRecord, "handle" | "kind" | "csrfSecret" | "createdAt" | "lastSeenAt" | "absoluteEndAt"> & {
    readonly accountId?: string;
    readonly authenticatedAt?: Date;
  },
  digest: IdentifierDigest,
  { methods, client }: { readonly methods: readonly string[]; readonly client: Client },
): Promise<void> {
  const { network, browser = "", platform = "", hints = "" } = client;
  const told = { network, browser, platform, hints, methods: methods.join(" ") };
  await database().session.create({
    data: { ...facts, ...told, identifierDigest: digest, identifierSince: facts.createdAt },
  });
}

/**
 * Moves “last seen” forward, never back, never on a session that has ended, and once however many requests find it due
 * together.
 */
export async function touchSession(handle: string, at: Date): Promise<void> {
  await database().session.updateMany({
    where: { handle, endedAt: null, lastSeenAt: { lte: before(at, touchInterval) } },
    data: { lastSeenAt: at },
  });
}

/** Makes a new identifier due before its time: the next request that may be offered one is. */
export async function makeRotationDue(handle: string): Promise<void> {
  await database().session.updateMany({ where: { handle, endedAt: null }, data: { rotationDue: true } });
}

/** Keeps the one pending successor; false when the record has moved on or another request was first. */
export async function offerSuccessor(
  { handle, generation }: SessionRecord,
  pending: { readonly digest: IdentifierDigest; readonly seal: string },
  at: Date,
): Promise<boolean> {
  const offered = await database().session.updateMany({
    where: { handle, endedAt: null, generation, pendingDigest: null },
    // What makes another due from here on is later than this successor, and outlives its confirmation.
    data: { pendingDigest: pending.digest, pendingSeal: pending.seal, offeredAt: at, rotationDue: false },
  });
  return offered.count === 1;
}

/** Remembers that the same successor is sent once more; false when it is no longer the pending one. */
export async function repeatOffer({ handle, generation, pending }: SessionRecord, at: Date): Promise<boolean> {
  if (!pending) return false;
  const repeated = await database().session.updateMany({
    where: { handle, endedAt: null, generation, pendingDigest: pending.digest },
    data: { offeredAt: at },
  });
  return repeated.count === 1;
}

/**
 * Makes the pending successor the current identifier, retires its predecessor and wipes the seal; false when it is not
 * pending any more.
 */
export function confirmSuccessor({ handle, generation, pending }: SessionRecord, at: Date): Promise<boolean> {
  return transaction(async () => {
    if (!pending) return false;
    const where = { handle, endedAt: null, generation, pendingDigest: pending.digest };
    const before = await database().session.findFirst({ where, select: { identifierDigest: true } });
    if (!before?.identifierDigest) return false;
    const confirmed = await database().session.updateMany({
      where,
      data: {
        identifierDigest: pending.digest,
        generation: generation + 1,
        identifierSince: at,
        pendingDigest: null,
        pendingSeal: null,
      },
    });
    if (confirmed.count !== 1) return false;
    await retire(before.identifierDigest, { sessionHandle: handle, generation, reason: "rotated", retiredAt: at });
    return true;
  });
}

/** Ends a live session with everything that hangs on it, and leaves tombstones; says whether it was this call that ended it. */
export function endSession(handle: string, reason: EndReason, at: Date): Promise<boolean> {
  return transaction(async () => {
    const live = await database().session.findFirst({
      where: { handle, endedAt: null },
      select: { identifierDigest: true, pendingDigest: true, generation: true },
    });
    if (!live?.identifierDigest) return false;
    const ended = await database().session.updateMany({
      where: { handle, endedAt: null, generation: live.generation, pendingDigest: live.pendingDigest },
      data: { endedAt: at, endReason: reason, identifierDigest: null, pendingDigest: null, pendingSeal: null },
    });
    if (ended.count !== 1) return endSession(handle, reason, at);
    const tombstone = { sessionHandle: handle, reason, retiredAt: at };
    await retire(live.identifierDigest, { ...tombstone, generation: live.generation });
    if (live.pendingDigest) await retire(live.pendingDigest, { ...tombstone, generation: live.generation + 1 });
    await database().elevation.deleteMany({ where: { sessionHandle: handle } });
    await database().sessionBinding.deleteMany({ where: { sessionHandle: handle } });
    await database().productView.deleteMany({ where: { sessionHandle: handle } });
    return true;
  });
}

type Tombstone = { sessionHandle: string; generation: number; reason: RetirementReason; retiredAt: Date };

async function retire(digest: string, tombstone: Tombstone): Promise<void> {
  await database().retiredIdentifier.create({ data: { digest, ...tombstone } });
}

/** Adds what was noticed to a session's risks: the network it is in now, and whether proof is due. Its elevation is gone. */
export function noteRisks(
  { handle, client }: Pick<SessionRecord, "handle" | "client">,
  { noticed, proofDue }: { readonly noticed: readonly string[]; readonly proofDue: boolean },
): Promise<void> {
  return transaction(async () => {
    const where = { handle, endedAt: null };
    const known = await database().session.findFirst({ where, select: { risks: true } });
    if (!known) return;
    const risks = new Set([...known.risks.split(" ").filter(Boolean), ...noticed]);
    await database().session.updateMany({
      where,
      data: {
        network: client.network,
        browser: client.browser ?? "",
        platform: client.platform ?? "",
        ...(client.hints ? { hints: client.hints } : {}),
        risks: [...risks].join(" "),
        rotationDue: true,
        ...(proofDue ? { proofDue: true } : {}),
      },
    });
    await database().elevation.deleteMany({ where: { sessionHandle: handle } });
  });
}

/** The person has proved who they are: what was noticed before is settled. */
export async function settleProof(handle: string, methods: readonly string[], at: Date): Promise<void> {
  await database().session.updateMany({
    where: { handle, endedAt: null },
    data: { proofDue: false, rotationDue: true, authenticatedAt: at, methods: methods.join(" ") },
  });
}

/** Handles of an account's live sessions of one kind, or of all, the longest unseen first. */
export async function liveHandlesOf(accountId: string, kind?: string): Promise<readonly string[]> {
  const rows = await database().session.findMany({
    where: { accountId, endedAt: null, ...(kind ? { kind } : {}) },
    orderBy: [{ lastSeenAt: "asc" }, { createdAt: "asc" }],
    select: { handle: true },
  });
  return rows.map((row) => row.handle);
}

/** Past its limits: seen before `unseenSince`, or beyond its absolute end at `at`. */
type Overdue = { readonly kind: string; readonly unseenSince: Date; readonly at: Date };

/** Handles of live sessions that are past their limits, so many at most. */
export async function overdueHandles({ kind, unseenSince, at }: Overdue, most: number): Promise<readonly string[]> {
  const live = { kind, endedAt: null };
  const select = { handle: true };
  // Two questions that an index answers each; asked as one, every live session would be read.
  const idle = { ...live, lastSeenAt: { lte: unseenSince } };
  const rows = await database().session.findMany({ where: idle, select, take: most });
  const beyond = { ...live, absoluteEndAt: { lte: at } };
  rows.push(...(await database().session.findMany({ where: beyond, select, take: most - rows.length })));
  return rows.map(({ handle }) => handle);
}

/** Whose session it is, and which of its limits it is past; nothing when it is over or still within them. */
export async function whyOverdue(
  handle: string,
  { unseenSince, at }: Overdue,
): Promise<
  { readonly accountId: string | undefined; readonly because: "idle-timeout" | "absolute-timeout" } | undefined
> {
  const row = await database().session.findUnique({ where: { handle, endedAt: null } });
  if (!row || (row.lastSeenAt > unseenSince && row.absoluteEndAt > at)) return undefined;
  const because = row.absoluteEndAt <= at ? "absolute-timeout" : "idle-timeout";
  return { accountId: row.accountId ?? undefined, because };
}

/** Removes sessions that ended before `instant`, so many at most, with their tombstones and all that hangs on them. */
export async function forgetEndedBefore(instant: Date, most: number): Promise<number> {
  const removed = await database().session.deleteMany({ where: { endedAt: { lt: instant } }, limit: most });
  return removed.count;
}
