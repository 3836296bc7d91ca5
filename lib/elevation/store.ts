import "server-only";
import { database } from "#lib/database";

/** Writes the one elevation of a session; the former one is gone. Call it in a transaction. */
export async function replaceElevation(digest: string, sessionHandle: string, provedAt: Date): Promise<void> {
  await database().elevation.deleteMany({ where: { sessionHandle } });
  await database().elevation.create({ data: { digest, sessionHandle, provedAt } });
}

/** When the person behind this secret proved who they are, if it belongs to that session and the session is alive. */
export async function findElevation(digest: string, sessionHandle: string): Promise<Date | undefined> {
  const row = await database().elevation.findFirst({
    where: { digest, sessionHandle, session: { endedAt: null } },
    select: { provedAt: true },
  });
  return row?.provedAt;
}
