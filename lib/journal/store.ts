import "server-only";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { type End, type Sealed, sealEvent } from "./chain.ts";
import { discreet } from "./discretion.ts";
import type { SecurityEvent, SecurityEventKind } from "./event.ts";
import { unlessFlooded } from "./flood.ts";

/**
 * Appends an event with the present instant (UTC); inside a transaction it stands or falls with it. One row and nothing
 * that others wait for: the chain is laid over it afterwards.
 */
export async function record(event: SecurityEvent): Promise<void> {
  const told = unlessFlooded(event);
  if (!told) return;
  const { kind, accountId = null, actorId = null, sessionHandle = null, network = "", reason = "" } = discreet(told);
  const facts = { at: now(), kind, accountId, actorId, sessionHandle, network, reason };
  await database().securityEvent.create({ data: { ...facts, seal: sealEvent(randomName(), facts) } });
}

/** An event with its place in the chain, once it has one. */
export type Kept = Sealed & { readonly id: number; readonly place: number | null; readonly hash: string | null };

/** The end as the database has it; the seal is empty as long as nothing was linked. */
export type KeptEnd = End & { readonly seal: string };

export const keptEnd = async (): Promise<KeptEnd | undefined> =>
  (await database().journalEnd.findUnique({ where: { id: 1 } })) ?? undefined;

/** The events after that place, in order, so many at once as memory bears easily. */
export const linkedAfter = async (place: number, take = 1000): Promise<readonly Kept[]> =>
  await database().securityEvent.findMany({ where: { place: { gt: place } }, orderBy: { place: "asc" }, take });

/** Events that are not in the chain yet, in the order in which they were written. */
export const unlinked = async (limit?: number): Promise<readonly Kept[]> =>
  await database().securityEvent.findMany({
    where: { place: null },
    orderBy: { id: "asc" },
    ...(limit ? { take: limit } : {}),
  });

/** Puts the events at the end of the chain, in that order; false when another process has moved the end meanwhile. */
export function append(
  before: KeptEnd,
  links: readonly { readonly id: number; readonly end: End }[],
  after: KeptEnd,
): Promise<boolean> {
  return transaction(async () => {
    const moved = await database().journalEnd.updateMany({ where: before, data: after });
    if (moved.count !== 1) return false;
    for (const { id, end } of links) {
      await database().securityEvent.update({ where: { id }, data: { place: end.length, hash: end.hash } });
    }
    return true;
  });
}

/** An event as it is read by people. */
export type PastEvent = SecurityEvent & { readonly id: number; readonly at: Date };

/** The latest events about an account, of these kinds where they are given; the newest first. */
export async function recentEvents(
  accountId: string,
  take: number,
  kinds?: readonly SecurityEventKind[],
): Promise<readonly PastEvent[]> {
  const rows = await database().securityEvent.findMany({
    where: { accountId, ...(kinds ? { kind: { in: [...kinds] } } : {}) },
    orderBy: { id: "desc" },
    take,
  });
  return rows.map(({ id, at, kind, actorId, sessionHandle, network, reason }) => ({
    id,
    at,
    accountId,
    network,
    reason,
    kind: kind as SecurityEventKind,
    actorId: actorId ?? undefined,
    sessionHandle: sessionHandle ?? undefined,
  }));
}

/** How many events of a kind were written since that instant. */
export const countSince = (kind: SecurityEventKind, since: Date): Promise<number> =>
  database().securityEvent.count({ where: { kind, at: { gte: since } } });
