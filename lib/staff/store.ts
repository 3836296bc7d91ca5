import "server-only";
import { containing, database } from "#lib/database";
import { randomName } from "#lib/random";
import { after, now } from "#lib/time";
import { invitationLife } from "./policy.ts";

/** What an address is here already. */
export async function standingOf(email: string): Promise<"nobody" | "customer" | "staff"> {
  const account = await database().account.findUnique({ where: { email }, select: { role: true } });
  if (!account) return "nobody";
  return account.role === "staff" ? "staff" : "customer";
}

/** Writes an invitation by the digest of its secret; what was written for the address before, or is over, is gone. */
export async function replaceInvitation(digest: string, email: string): Promise<void> {
  const at = now();
  await database().staffInvitation.deleteMany({ where: { OR: [{ email }, { expiresAt: { lt: at } }] } });
  await database().staffInvitation.create({
    data: { digest, email, createdAt: at, expiresAt: after(at, invitationLife) },
  });
}

/** The address behind an invitation that is still good. */
export async function findOpenInvitation(digest: string): Promise<string | undefined> {
  const row = await database().staffInvitation.findUnique({ where: { digest } });
  return row && row.usedAt === null && row.expiresAt > now() ? row.email : undefined;
}

/** Uses an invitation up; of two who try at once, one succeeds. */
export async function useInvitation(digest: string): Promise<boolean> {
  const at = now();
  const used = await database().staffInvitation.updateMany({
    where: { digest, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  return used.count === 1;
}

export async function removeInvitations(email: string): Promise<number> {
  return (await database().staffInvitation.deleteMany({ where: { email, usedAt: null } })).count;
}

/** Opens the account of a member of staff, or opens it again; undefined when the address is a customer's. */
export async function writeStaffAccount(facts: {
  email: string;
  name: string;
  passwordHash: string;
}): Promise<string | undefined> {
  const { email, name, passwordHash } = facts;
  const at = now();
  const credentials = { name, passwordHash, passwordChangedAt: at };
  const found = await database().account.findUnique({ where: { email }, select: { id: true, role: true } });
  if (found?.role === "customer") return undefined;
  const account = found
    ? await database().account.update({
        where: { id: found.id },
        data: { ...credentials, disabledAt: null, verifySince: null },
        select: { id: true },
      })
    : await database().account.create({
        data: { id: randomName(), email, role: "staff", createdAt: at, ...credentials },
        select: { id: true },
      });
  return account.id;
}

/** The account of the member of staff who has that address. */
export const findStaffAccount = async (email: string): Promise<string | undefined> =>
  (await database().account.findFirst({ where: { email, role: "staff" }, select: { id: true } }))?.id;

/** Takes an account out of use. */
export async function disableAccount(id: string): Promise<void> {
  await database().account.update({ where: { id }, data: { disabledAt: now() } });
}

/** An account as staff see it. */
export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: "customer" | "staff";
  readonly createdAt: Date;
  readonly isDisabled: boolean;
};

const visible = { id: true, name: true, email: true, role: true, createdAt: true, disabledAt: true } as const;

/** Some of the accounts whose name or address fits the words, the newest first, and how many there are. */
export async function searchAccountRows(
  words: string,
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly total: number; readonly rows: readonly AccountRow[] }> {
  const fits = { OR: [{ email: { contains: words.toLowerCase() } }, { name: containing(words) }] };
  const where = words === "" ? {} : fits;
  const [total, rows] = await Promise.all([
    database().account.count({ where }),
    database().account.findMany({ where, select: visible, orderBy: [{ createdAt: "desc" }, { id: "asc" }], ...page }),
  ]);
  return { total, rows: rows.map(rowOf) };
}

/** The account of that identifier. */
export async function findAccountRow(id: string): Promise<AccountRow | undefined> {
  const row = await database().account.findUnique({ where: { id }, select: visible });
  return row ? rowOf(row) : undefined;
}

type Row = Omit<AccountRow, "role" | "isDisabled"> & { readonly role: string; readonly disabledAt: Date | null };

const rowOf = ({ role, disabledAt, ...row }: Row): AccountRow => ({
  ...row,
  role: role === "staff" ? "staff" : "customer",
  isDisabled: disabledAt !== null,
});

/** Handles of some live sessions of people who are signed in, begun up to that instant, but for one. */
export async function signedInHandles(
  begunUntil: Date,
  exceptHandle: string,
  take: number,
): Promise<readonly { readonly handle: string; readonly accountId: string | undefined }[]> {
  const rows = await database().session.findMany({
    where: {
      kind: { in: ["customer", "staff"] },
      endedAt: null,
      createdAt: { lte: begunUntil },
      handle: { not: exceptHandle },
    },
    select: { handle: true, accountId: true },
    take,
  });
  return rows.map((row) => ({ handle: row.handle, accountId: row.accountId ?? undefined }));
}
