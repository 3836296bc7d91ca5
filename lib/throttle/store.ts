import "server-only";
import { database, unlessThere } from "#lib/database";
import type { ThrottleKey } from "./key.ts";

/** What has been counted against a key, if anything. */
export async function findAttempts(key: ThrottleKey): Promise<{ count: number; lastAt: Date } | undefined> {
  const row = await database().attempt.findUnique({ where: { key } });
  return row ? { count: row.failures, lastAt: row.lastFailedAt } : undefined;
}

/** Writes the next count if the stored one is still `seen` (none: undefined); says whether it did. */
export async function countAttempt(
  key: ThrottleKey,
  seen: number | undefined,
  count: number,
  at: Date,
): Promise<boolean> {
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

export async function forget(key: ThrottleKey): Promise<void> {
  await database().attempt.deleteMany({ where: { key } });
}

export async function uncountAttempt(key: ThrottleKey): Promise<void> {
  await database().attempt.deleteMany({ where: { key, failures: 1 } });
  await database().attempt.updateMany({ where: { key, failures: { gt: 1 } }, data: { failures: { decrement: 1 } } });
}
