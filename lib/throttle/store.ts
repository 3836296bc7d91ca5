import "server-only";
import { database, unlessThere } from "#lib/database";
import type { Duration } from "#lib/time";
import { before } from "#lib/time";

/** What is counted; no key names whom it is about. */
type Key = `${string}:${string}`;

/** How many attempts count, and when the last of them was made. */
export type Counted = { readonly count: number; readonly lastAt: Date };

/** What has been counted against a key, if anything. */
export async function findAttempts(key: Key): Promise<Counted | undefined> {
  const row = await database().attempt.findUnique({ where: { key } });
  return row ? { count: row.failures, lastAt: row.lastFailedAt } : undefined;
}

/** Writes what counts from now on if what is stored is still `seen` (nothing: undefined); says whether it did. */
export async function replaceAttempts(key: Key, seen: Counted | undefined, next: Counted): Promise<boolean> {
  const data = { failures: next.count, lastFailedAt: next.lastAt };
  if (seen === undefined)
    return (await unlessThere(() => database().attempt.create({ data: { key, ...data } }))) !== undefined;
  return (await database().attempt.updateMany({ where: still(key, seen), data })).count === 1;
}

/** Forgets what counts if it is still `seen`; says whether it did. */
export const removeAttempts = async (key: Key, seen: Counted): Promise<boolean> =>
  (await database().attempt.deleteMany({ where: still(key, seen) })).count === 1;

// The time too: a count comes back when an attempt is given back, while another was made meanwhile.
const still = (key: Key, { count, lastAt }: Counted) => ({ key, failures: count, lastFailedAt: lastAt });

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
