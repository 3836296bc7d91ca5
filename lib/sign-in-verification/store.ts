import "server-only";
import { database } from "#lib/database";
import type { AuthenticationMethod } from "#lib/session";
import { after } from "#lib/time";
import { verificationLife } from "./policy.ts";

/** The account that a link signs in to, and how that will have been proved. */
export type Verified = {
  readonly id: string;
  readonly email: string;
  readonly methods: readonly AuthenticationMethod[];
};

/** Since when the account's next sign-in has to be confirmed; nothing when it need not be. */
export async function verifySince(accountId: string): Promise<Date | undefined> {
  const account = await database().account.findUnique({ where: { id: accountId }, select: { verifySince: true } });
  return account?.verifySince ?? undefined;
}

/** Writes down a link's digest; links that were mailed before it are over. Call it in a transaction. */
export async function insertVerification(
  digest: string,
  accountId: string,
  proved: readonly AuthenticationMethod[],
  at: Date,
): Promise<void> {
  await database().signInVerification.deleteMany({ where: { OR: [{ accountId }, { expiresAt: { lt: at } }] } });
  const expiresAt = after(at, verificationLife);
  await database().signInVerification.create({
    data: { digest, accountId, methods: proved.join(" "), createdAt: at, expiresAt },
  });
}

/** The account that a link signs in to, while it is good: not used, not too old, and not from before another theft. */
export async function findVerification(
  digest: string,
  role: "customer" | "staff",
  at: Date,
): Promise<Verified | undefined> {
  const account = { role, disabledAt: null, verifySince: { not: null } };
  const row = await database().signInVerification.findFirst({
    where: { digest, usedAt: null, expiresAt: { gt: at }, account },
    select: { createdAt: true, methods: true, account: { select: { id: true, email: true, verifySince: true } } },
  });
  if (!row?.account.verifySince || row.createdAt < row.account.verifySince) return undefined;
  const proved = (row.methods ?? "pwd").split(" ") as AuthenticationMethod[];
  return { id: row.account.id, email: row.account.email, methods: [...proved, "mail"] };
}

/** Uses the link up and lifts the need for it; says whether it was this call. Call it in a transaction. */
export async function spendVerification(digest: string, accountId: string, at: Date): Promise<boolean> {
  const used = await database().signInVerification.updateMany({
    where: { digest, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (used.count !== 1) return false;
  await database().account.update({ where: { id: accountId }, data: { verifySince: null } });
  return true;
}
