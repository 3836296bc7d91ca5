import "server-only";
import { database } from "#lib/database";
import { before, now } from "#lib/time";
import { devicesPerAccount, knownFor } from "./policy.ts";

/** The account behind an address, if there is one. */
export async function findAccountId(email: string): Promise<string | undefined> {
  return (await database().account.findUnique({ where: { email }, select: { id: true } }))?.id;
}

/** Those of the digests that are of browsers which are still known. */
export async function findKnown(digests: readonly string[]): Promise<readonly string[]> {
  const where = { digest: { in: [...digests] }, lastUsedAt: { gt: before(now(), knownFor) } };
  const rows = await database().knownDevice.findMany({ where, select: { digest: true } });
  return rows.map(({ digest }) => digest);
}

/** Writes down that a session has begun in a known browser; false when it is known no longer. */
export async function touchDevice(digest: string, sessionHandle: string): Promise<boolean> {
  const at = now();
  const where = { digest, lastUsedAt: { gt: before(at, knownFor) } };
  return (await database().knownDevice.updateMany({ where, data: { sessionHandle, lastUsedAt: at } })).count === 1;
}

/** Writes a browser down; beyond the limit the account's longest unused is known no longer. */
export async function insertDevice(digest: string, accountId: string, sessionHandle: string): Promise<void> {
  const at = now();
  await database().knownDevice.create({
    data: { digest, accountId, sessionHandle, firstSeenAt: at, lastUsedAt: at },
  });
  const surplus = await database().knownDevice.findMany({
    where: { accountId, digest: { not: digest } },
    orderBy: { lastUsedAt: "desc" },
    skip: devicesPerAccount - 1,
    select: { digest: true },
  });
  await database().knownDevice.deleteMany({ where: { digest: { in: surplus.map((row) => row.digest) } } });
}

/** Forgets the browsers of an account, but for the one in which that session began. */
export async function removeDevices(accountId: string, exceptHandle: string | undefined): Promise<void> {
  const but = exceptHandle === undefined ? {} : { sessionHandle: { not: exceptHandle } };
  await database().knownDevice.deleteMany({ where: { accountId, ...but } });
}

/** Forgets the browser in which that session began. */
export async function removeDeviceOf(sessionHandle: string): Promise<void> {
  await database().knownDevice.deleteMany({ where: { sessionHandle } });
}
