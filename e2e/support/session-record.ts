/** The server's record of a session. Time is moved by ageing this record; the shop has no back door for it. */
import { database } from "#lib/database";
import { digest } from "#lib/random";
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

/** When the session's person was last seen. */
export const lastSeen = async (identifier: string): Promise<Date> => (await lifeOf(identifier)).lastSeenAt;

/** The instants in a live session's record. */
export function lifeOf(identifier: string): Promise<{ createdAt: Date; lastSeenAt: Date; absoluteEndAt: Date }> {
  return database().session.findUniqueOrThrow({ where: { identifierDigest: digest(identifier) } });
}

async function change(identifier: string, data: { lastSeenAt?: Date; absoluteEndAt?: Date }): Promise<void> {
  await database().session.update({ where: { identifierDigest: digest(identifier) }, data });
}
