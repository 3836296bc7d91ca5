import { asLanguage } from "#lib/language";
import "server-only";
import type { AccountView } from "#lib/account";
import { database } from "#lib/database";
import { after } from "#lib/time";
import { resetLinkLife } from "./policy.ts";

/** A customer who may be reset. Staff have invitations, and a disabled account is not opened by its mailbox. */
const resettable = { role: "customer", disabledAt: null } as const;
const visible = { id: true, email: true, name: true, language: true } as const;

const viewOf = ({ language, ...row }: Omit<AccountView, "role" | "language"> & { language: string }): AccountView => ({
  ...row,
  role: resettable.role,
  language: asLanguage(language),
});

/** The account whose password a link to that address may replace. */
export async function findResettableAccount(email: string): Promise<AccountView | undefined> {
  const account = await database().account.findFirst({ where: { email, ...resettable }, select: visible });
  return account ? viewOf(account) : undefined;
}

/** Writes a link's digest down, in place of the former one of that address: only the newest is good. */
export async function writeReset(
  email: string,
  digest: string,
  accountId: string | undefined,
  createdAt: Date,
): Promise<void> {
  const link = { digest, accountId: accountId ?? null, createdAt, expiresAt: after(createdAt, resetLinkLife) };
  await database().passwordReset.upsert({ where: { email }, create: { email, ...link }, update: link });
}

/** The account that a link is for, while it is good and the account is still under the address that it was mailed to. */
export async function findReset(digest: string, at: Date): Promise<AccountView | undefined> {
  const row = await database().passwordReset.findFirst({
    where: { digest, expiresAt: { gt: at }, account: resettable },
    select: { email: true, account: { select: visible } },
  });
  return row?.account && row.account.email === row.email ? viewOf(row.account) : undefined;
}

/** Uses a link up; of those who try at once, one succeeds. */
export async function spendReset(digest: string, at: Date): Promise<boolean> {
  const spent = await database().passwordReset.deleteMany({ where: { digest, expiresAt: { gt: at } } });
  return spent.count === 1;
}

/**
 * Gives the account its new password. A sign-in that had to be confirmed by mail, because a session was copied, no
 * longer has to be: the link has just shown the same mailbox, and nobody else knows the new password.
 */
export async function replacePassword(accountId: string, passwordHash: string, at: Date): Promise<void> {
  await database().account.update({
    where: { id: accountId },
    data: { passwordHash, passwordChangedAt: at, verifySince: null },
  });
}
