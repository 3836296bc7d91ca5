import "server-only";
import type { ProvenOwner } from "#lib/account";
import { database, unlessThere } from "#lib/database";
import { randomName } from "#lib/random";
import { now } from "#lib/time";

type Person = { readonly issuer: string; readonly subject: string };

/** Whose account the person signs in to; `mayEnter` unless it is disabled, or one of the staff. */
export async function findOwner({
  issuer,
  subject,
}: Person): Promise<(ProvenOwner & { readonly mayEnter: boolean }) | undefined> {
  const row = await database().federatedIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { accountId: true, account: { select: { role: true, disabledAt: true, securityStamp: true } } },
  });
  if (!row) return undefined;
  const { role, disabledAt, securityStamp } = row.account;
  return { accountId: row.accountId, securityStamp, mayEnter: role === "customer" && disabledAt === null };
}

/** Connects somebody with an account; false when they are connected with one already. */
export async function insertIdentity({ issuer, subject }: Person, accountId: string, email: string): Promise<boolean> {
  const at = now();
  const data = { id: randomName(), issuer, subject, accountId, email, linkedAt: at, lastUsedAt: at };
  return (await unlessThere(() => database().federatedIdentity.create({ data }))) !== undefined;
}

/** Notes that somebody has just come by this way, and what the site calls them now. */
export async function noteUse({ issuer, subject }: Person, email: string | undefined): Promise<void> {
  await database().federatedIdentity.updateMany({
    where: { issuer, subject },
    data: { lastUsedAt: now(), ...(email === undefined ? {} : { email }) },
  });
}

/** What an account is connected with, the oldest first. */
export const findIdentities = (accountId: string) =>
  database().federatedIdentity.findMany({
    where: { accountId },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: { id: true, issuer: true, email: true, linkedAt: true, lastUsedAt: true },
  });

/** Takes a connection away; says whether it was there. */
export async function removeIdentity(accountId: string, id: string): Promise<boolean> {
  return (await database().federatedIdentity.deleteMany({ where: { id, accountId } })).count === 1;
}
