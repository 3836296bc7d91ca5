import "server-only";
import { database, unlessThere } from "#lib/database";
import { before, now } from "#lib/time";
import { enrolmentLife } from "./policy.ts";

export type Authenticator = {
  /** Sealed. */
  readonly secret: string;
  readonly confirmedAt: Date;
  readonly lastUsedAt: Date | undefined;
};

/** The authenticator that protects the account. */
export async function findAuthenticator(accountId: string): Promise<Authenticator | undefined> {
  const row = await database().authenticator.findUnique({ where: { accountId } });
  if (!row?.confirmedAt) return undefined;
  return { secret: row.secret, confirmedAt: row.confirmedAt, lastUsedAt: row.lastUsedAt ?? undefined };
}

/** The sealed secret that waits for its first right code, which the session of that handle was shown. */
export async function findUnconfirmed(accountId: string, begunIn: string): Promise<string | undefined> {
  const where = { accountId, begunIn, confirmedAt: null, createdAt: { gt: before(now(), enrolmentLife) } };
  return (await database().authenticator.findFirst({ where }))?.secret;
}

/**
 * Keeps a secret until it is confirmed; one that this session was shown already, and that is not too old, stays. What
 * another session was shown goes: whoever that was must not know what will protect the account.
 */
export async function insertUnconfirmed(accountId: string, secret: string, begunIn: string): Promise<void> {
  const at = now();
  const isVoid = [{ createdAt: { lte: before(at, enrolmentLife) } }, { begunIn: null }, { begunIn: { not: begunIn } }];
  await database().authenticator.deleteMany({ where: { accountId, confirmedAt: null, OR: isVoid } });
  await unlessThere(() => database().authenticator.create({ data: { accountId, secret, begunIn, createdAt: at } }));
}

/** Has the secret protect the account from here on; says whether it was this call. */
export async function confirmAuthenticator(accountId: string, secret: string, step: number): Promise<boolean> {
  const at = now();
  const confirmed = await database().authenticator.updateMany({
    where: { accountId, secret, confirmedAt: null, createdAt: { gt: before(at, enrolmentLife) } },
    data: { confirmedAt: at, lastStep: step, lastUsedAt: at },
  });
  return confirmed.count === 1;
}

/** Uses up a step and those before it, and keeps the secret as `sealed`; of two who try at once, one succeeds. */
export async function spendStep(accountId: string, secret: string, step: number, sealed: string): Promise<boolean> {
  const used = await database().authenticator.updateMany({
    where: { accountId, secret, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step, lastUsedAt: now(), secret: sealed },
  });
  return used.count === 1;
}

/** Removes the authenticator; `since`: only one confirmed since then. Says whether one protected the account. */
export async function removeAuthenticator(accountId: string, since?: Date): Promise<boolean> {
  const confirmedAt = since ? { gte: since } : { not: null };
  const removed = await database().authenticator.deleteMany({ where: { accountId, confirmedAt } });
  return removed.count > 0;
}

/** How many codes are left. */
export const countRecoveryCodes = (accountId: string): Promise<number> =>
  database().recoveryCode.count({ where: { accountId, usedAt: null } });

/** Replaces all codes of the account. Call it in a transaction. */
export async function replaceRecoveryCodes(accountId: string, digests: readonly string[]): Promise<void> {
  await database().recoveryCode.deleteMany({ where: { accountId } });
  const createdAt = now();
  await database().recoveryCode.createMany({ data: digests.map((digest) => ({ digest, accountId, createdAt })) });
}

/** Uses a code up; of two who try at once, one succeeds. */
export async function spendRecoveryCode(accountId: string, digest: string): Promise<boolean> {
  const used = await database().recoveryCode.updateMany({
    where: { accountId, digest, usedAt: null },
    data: { usedAt: now() },
  });
  return used.count === 1;
}

/** Removes the codes; `since`: only those made since then. */
export async function removeRecoveryCodes(accountId: string, since?: Date): Promise<void> {
  await database().recoveryCode.deleteMany({ where: { accountId, ...(since && { createdAt: { gte: since } }) } });
}
