import "server-only";
import { database, unlessThere } from "#lib/database";
import { after, type Duration, now } from "#lib/time";
import type { WrittenLetter } from "./letter.ts";
import { batchSize } from "./policy.ts";

export type QueuedLetter = WrittenLetter & {
  readonly key: string;
  readonly attempts: number;
  readonly createdAt: Date;
};

/** Puts a letter into the queue, in the running transaction, due after the pause; a key that is there changes nothing. */
export async function enqueue(key: string, { to, subject, html, text }: WrittenLetter, pause: Duration): Promise<void> {
  if (await database().letter.findUnique({ where: { key } })) return;
  const at = now();
  const data = { key, recipient: to, subject, html, text, createdAt: at, nextTryAt: after(at, pause) };
  await unlessThere(() => database().letter.create({ data }));
}

/** Letters whose time has come: all, or the one of that key. */
export async function dueLetters(key?: string): Promise<QueuedLetter[]> {
  const rows = await database().letter.findMany({
    where: { nextTryAt: { lte: now() }, ...(key === undefined ? {} : { key }) },
    orderBy: { nextTryAt: "asc" },
    take: batchSize,
  });
  return rows.map(({ key, recipient, subject, html, text, attempts, createdAt }) => ({
    key,
    to: recipient,
    subject,
    html,
    text,
    attempts,
    createdAt,
  }));
}

/** Takes a letter to be sent by nobody else for as long as `pause`; says whether it was still to be had. */
export async function claim({ key, attempts }: QueuedLetter, pause: Duration): Promise<boolean> {
  const taken = await database().letter.updateMany({
    where: { key, attempts },
    data: { attempts: attempts + 1, nextTryAt: after(now(), pause) },
  });
  return taken.count === 1;
}

export async function removeLetter(key: string): Promise<void> {
  await database().letter.deleteMany({ where: { key } });
}
