/** The server's record of a session. Time is moved by ageing this record; the shop has no back door for it. */
import { database } from "#lib/database";
import { digest } from "#lib/random";
import { limits, rotation, type SessionKind } from "#lib/session";
import type { Duration } from "#lib/time";
import { after, before, now } from "#lib/time";

/** Makes the session look as if its person had last been seen `ago`. */
export async function unseenFor(identifier: string, ago: Duration): Promise<void> {
  await change(identifier, { lastSeenAt: before(now(), ago) });
}

/** Moves the session's absolute end to `ahead` from now; behind it when negative. */
export async function endsIn(identifier: string, ahead: Duration): Promise<void> {
  await change(identifier, { absoluteEndAt: after(now(), ahead) });
}

/** Makes a new identifier due, and nothing else: the current one is as old as it may get. */
export async function dueForRotation(identifier: string): Promise<void> {
  const { handle, kind } = await recordOf(identifier);
  const settled = before(now(), rotation.settle);
  const identifierSince = before(now(), limits[kind as SessionKind].rotationInterval);
  await database().session.update({ where: { handle }, data: { identifierSince, offeredAt: settled } });
}

/** Makes a new identifier due before its time, as proving oneself does: it has to wait until the last one has settled. */
export async function dueAtOnce(handle: string): Promise<void> {
  await database().session.update({ where: { handle }, data: { rotationDue: true } });
}

/** Makes the identifier look as if it had been the session's for so long. */
export async function identifierHeldFor(identifier: string, ago: Duration): Promise<void> {
  const { handle } = await recordOf(identifier);
  await database().session.update({ where: { handle }, data: { identifierSince: before(now(), ago) } });
}

/** Makes an identifier that was replaced look as if that had happened so long ago. */
export async function replacedFor(identifier: string, ago: Duration): Promise<void> {
  const retiredAt = before(now(), ago);
  await database().retiredIdentifier.update({ where: { digest: digest(identifier) }, data: { retiredAt } });
}

/**
 * Begins the settle time of the identifier that was offered last anew: however long pages took to load since, all of it
 * is left.
 */
export async function justOffered(handle: string): Promise<void> {
  await database().session.update({ where: { handle }, data: { offeredAt: now() } });
}

/**
 * Lets `passed` go by for a session and everything that hangs on it. What the browser itself keeps time of, such as the
 * cookie of a bound device, stays as it is. Call it while nothing is under way, or that will be as late as the rest.
 */
export async function ageBy(handle: string, passed: Duration): Promise<void> {
  const { retired, elevations, ...session } = await database().session.findUniqueOrThrow({
    where: { handle },
    include: { retired: true, elevations: true },
  });
  await database().session.update({
    where: { handle },
    data: {
      createdAt: before(session.createdAt, passed),
      identifierSince: before(session.identifierSince, passed),
      lastSeenAt: before(session.lastSeenAt, passed),
      absoluteEndAt: before(session.absoluteEndAt, passed),
      ...(session.authenticatedAt ? { authenticatedAt: before(session.authenticatedAt, passed) } : {}),
      ...(session.offeredAt ? { offeredAt: before(session.offeredAt, passed) } : {}),
    },
  });
  for (const { digest, retiredAt } of retired) {
    await database().retiredIdentifier.update({ where: { digest }, data: { retiredAt: before(retiredAt, passed) } });
  }
  for (const { digest, provedAt } of elevations) {
    await database().elevation.update({ where: { digest }, data: { provedAt: before(provedAt, passed) } });
  }
}

/** When the session's person was last seen. */
export const lastSeen = async (identifier: string): Promise<Date> => (await lifeOf(identifier)).lastSeenAt;

/** The instants in a live session's record. */
export function lifeOf(identifier: string): Promise<{ createdAt: Date; lastSeenAt: Date; absoluteEndAt: Date }> {
  return database().session.findUniqueOrThrow({ where: { identifierDigest: digest(identifier) } });
}

/** The public name of the live session that an identifier names, be it current or offered. */
export const handleOf = async (identifier: string): Promise<string> => (await recordOf(identifier)).handle;

/** How a session stands: how many identifiers it has had before this one, and why it is over, if it is. */
export async function standing(handle: string): Promise<{ generation: number; endReason: string | null }> {
  const { generation, endReason } = await database().session.findUniqueOrThrow({ where: { handle } });
  return { generation, endReason };
}

/** What the journal says about a session, the oldest first. */
export async function journalOf(handle: string): Promise<string[]> {
  const events = await database().securityEvent.findMany({ where: { sessionHandle: handle }, orderBy: { id: "asc" } });
  return events.map(({ kind }) => kind);
}

/** Every text that the database keeps about a session, its tombstones included. */
export async function storedTexts(handle: string): Promise<string[]> {
  const { retired, ...session } = await database().session.findUniqueOrThrow({
    where: { handle },
    include: { retired: true },
  });
  return [session, ...retired].flatMap(Object.values).filter((value) => typeof value === "string" && value !== "");
}

async function recordOf(identifier: string) {
  const known = digest(identifier);
  const record = await database().session.findFirst({
    where: { OR: [{ identifierDigest: known }, { pendingDigest: known }] },
  });
  if (record) return record;
  const retired = await database().retiredIdentifier.findUnique({ where: { digest: known } });
  if (!retired) throw new Error("No session has or had this identifier.");
  const { reason, retiredAt, sessionHandle } = retired;
  const events = (await journalOf(sessionHandle)).join(", ");
  throw new Error(
    `This identifier was retired at ${retiredAt.toISOString()} (${reason}). Its session's journal: ${events}`,
  );
}

async function change(identifier: string, data: { lastSeenAt?: Date; absoluteEndAt?: Date }): Promise<void> {
  await database().session.update({ where: { identifierDigest: digest(identifier) }, data });
}

/** What the server keeps of a successor that it has offered. */
export const offerOf = (handle: string): Promise<{ pendingDigest: string | null; pendingSeal: string | null }> =>
  database().session.findUniqueOrThrow({ where: { handle }, select: { pendingDigest: true, pendingSeal: true } });
