import "server-only";
import { database } from "#lib/database";
import { after } from "#lib/time";
import { verificationLife } from "./policy.ts";

/** Since when the account's next sign-in has to be confirmed; nothing when it need not be. */
export async function verifySince(accountId: string): Promise<Date | undefined> {
  const account = await database().account.findUnique({ where: { id: accountId }, select: { verifySince: true } });
  return account?.verifySince ?? undefined;
}

/** Writes down a link's digest; links that were mailed before it are over. Call it in a transaction. */
export async function insertVerification(digest: string, accountId: string, at: Date): Promise<void> {
  await database().signInVerification.deleteMany({ where: { OR: [{ accountId }, { expiresAt: { lt: at } }] } });
  const expiresAt = after(at, verificationLife);
  await database().signInVerification.create({ data: { digest, accountId, createdAt: at, expiresAt } });
}

/** The account that a link signs in to, while it is good: not used, not too old, and not from before another theft. */
export async function findVerification(
  digest: string,
  role: "customer" | "staff",
  at: Date,
): Promise<{ id: string; email: string } | undefined> {
  const account = { role, disabledAt: null, verifySince: { not: null } };
  const row = await database().signInVerification.findFirst({
    where: { digest, usedAt: null, expiresAt: { gt: at }, account },
    select: { createdAt: true, account: { select: { id: true, email: true, verifySince: true } } },
  });
  if (!row?.account.verifySince || row.createdAt < row.account.verifySince) return undefined;
  return { id: row.account.id, email: row.account.email };
}

/** Uses the link up and lifts the need for it; gives the account's stamp if it was this call. Call it in a transaction. */
export async function spendVerification(digest: string, accountId: string, at: Date): Promise<number | undefined> {
  const used = await database().signInVerification.updateMany({
    where: { digest, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (used.count !== 1) return undefined;
  const where = { id: accountId };
  return (await database().account.update({ where, data: { verifySince: null } })).securityStamp;
}
