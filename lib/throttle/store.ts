import "server-only";
import { database, unlessThere } from "#lib/database";
import type { Duration } from "#lib/time";
import { before } from "#lib/time";

/** What is counted; no key names whom it is about. */
type Key = `${string}:${string}`;

/** What has been counted against a key, if anything. */
export async function findAttempts(key: Key): Promise<{ count: number; lastAt: Date } | undefined> {
  const row = await database().attempt.findUnique({ where: { key } });
  return row ? { count: row.failures, lastAt: row.lastFailedAt } : undefined;
}

/** Writes the next count if the stored one is still `seen` (none: undefined); says whether it did. */
export async function countAttempt(key: Key, seen: number | undefined, count: number, at: Date): Promise<boolean> {
  if (seen !== undefined) {
    const changed = await database().attempt.updateMany({
      where: { key, failures: seen },
      data: { failures: count, lastFailedAt: at },
    });
    return changed.count === 1;
  }
  const data = { key, failures: count, lastFailedAt: at };
  return (await unlessThere(() => database().attempt.create({ data }))) !== undefined;
}

/** Counts one more, however many do so at once. */
export async function countOne(key: Key, at: Date): Promise<void> {
  const add = async () =>
    (
      await database().attempt.updateMany({
        where: { key },
        data: { failures: { increment: 1 }, lastFailedAt: at },
      })
    ).count === 1;
  if (await add()) return;
  const data = { key, failures: 1, lastFailedAt: at };
  if ((await unlessThere(() => database().attempt.create({ data }))) === undefined) await add();
}

export async function forget(key: Key): Promise<void> {
  await database().attempt.deleteMany({ where: { key } });
}

export async function uncountAttempt(key: Key): Promise<void> {
  await database().attempt.deleteMany({ where: { key, failures: 1 } });
  await database().attempt.updateMany({ where: { key, failures: { gt: 1 } }, data: { failures: { decrement: 1 } } });
}

/** How many keys of a kind have been counted `count` times, the last of them less than `wait` ago, for any of the pairs. */
export function countWaiting(
  kind: string,
  steps: readonly { readonly count: number; readonly orMore: boolean; readonly wait: Duration }[],
  at: Date,
): Promise<number> {
  const OR = steps.map(({ count, orMore, wait }) => ({
    failures: orMore ? { gte: count } : count,
    lastFailedAt: { gt: before(at, wait) },
  }));
  return database().attempt.count({ where: { key: { startsWith: `${kind}:` }, OR } });
}
