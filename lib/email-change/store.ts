import "server-only";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { after } from "#lib/time";
import { confirmationLife } from "./policy.ts";

/** Which of the two addresses a link was mailed to. */
export type Side = "new" | "old";

/** A change of address as the holder of one of its links may see it. */
export type EmailChange = {
  readonly id: string;
  readonly accountId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly side: Side;
  readonly isConfirmed: boolean;
  /** Has the other side agreed, or need it not? */
  readonly isOtherConfirmed: boolean;
  readonly isApplied: boolean;
};

type Wish = {
  readonly accountId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly newDigest: string;
  readonly oldDigest: string;
};

/**
 * Writes a wish, with or without a need for the old address to agree; an earlier one of the same account that has not
 * come true is over. Call it in a transaction.
 */
export async function insertChange(wish: Wish, isOldAgreed: boolean, at: Date): Promise<void> {
  await endPending(wish.accountId, at);
  const expiresAt = after(at, confirmationLife);
  await database().emailChange.create({
    data: { id: randomName(), ...wish, createdAt: at, expiresAt, oldConfirmedAt: isOldAgreed ? at : null },
  });
}

/** The change that a link belongs to, while that link is good. */
export async function findChange(digest: string, at: Date): Promise<EmailChange | undefined> {
  const row = await database().emailChange.findFirst({
    where: { OR: [{ newDigest: digest }, { oldDigest: digest }], endedAt: null, expiresAt: { gt: at } },
  });
  if (!row) return undefined;
  const { id, accountId, oldEmail, newEmail, newConfirmedAt, oldConfirmedAt } = row;
  const side = row.newDigest === digest ? "new" : "old";
  const [own, other] = side === "new" ? [newConfirmedAt, oldConfirmedAt] : [oldConfirmedAt, newConfirmedAt];
  const agreed = { isConfirmed: own !== null, isOtherConfirmed: other !== null };
  return { id, accountId, oldEmail, newEmail, side, ...agreed, isApplied: row.appliedAt !== null };
}

/** Marks that one side has agreed; says whether it was this call. */
export async function confirmSide(id: string, side: Side, at: Date): Promise<boolean> {
  const column = side === "new" ? "newConfirmedAt" : "oldConfirmedAt";
  const confirmed = await database().emailChange.updateMany({
    where: { id, [column]: null, appliedAt: null, endedAt: null, expiresAt: { gt: at } },
    data: { [column]: at },
  });
  return confirmed.count === 1;
}

/** Marks the change as done once both sides have agreed; says whether it was this call. */
export async function markApplied(id: string, undoDigest: string, at: Date, undoUntil: Date): Promise<boolean> {
  const both = { newConfirmedAt: { not: null }, oldConfirmedAt: { not: null } };
  const applied = await database().emailChange.updateMany({
    where: { id, ...both, appliedAt: null, endedAt: null },
    data: { appliedAt: at, undoDigest, undoUntil },
  });
  return applied.count === 1;
}

export async function endChange(id: string, at: Date): Promise<void> {
  await database().emailChange.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } });
}

/** Ends the account's wish that has not come true; says whether there was one. */
export async function endPending(accountId: string, at: Date): Promise<boolean> {
  const ended = await database().emailChange.updateMany({
    where: { accountId, appliedAt: null, endedAt: null },
    data: { endedAt: at },
  });
  return ended.count > 0;
}

/** Gives the account its new address, if it still has the one that it had when this was asked for. */
export async function moveAccount({ accountId, oldEmail, newEmail }: EmailChange): Promise<boolean> {
  const moved = await database().account.updateMany({
    where: { id: accountId, email: oldEmail, disabledAt: null },
    data: { email: newEmail },
  });
  return moved.count === 1;
}

/** The account and the address that an undo link would give back to each other, while it is good. */
export async function findUndo(
  digest: string,
  at: Date,
): Promise<
  { readonly id: string; readonly accountId: string; readonly oldEmail: string; readonly createdAt: Date } | undefined
> {
  const row = await database().emailChange.findFirst({
    where: { undoDigest: digest, endedAt: null, undoUntil: { gt: at } },
    select: { id: true, accountId: true, oldEmail: true, createdAt: true },
  });
  return row ?? undefined;
}

/**
 * Uses an undo link up, and with it every other change of the account: what was done after this one was done by
 * whoever is being put out. Says whether it was this call.
 */
export async function spendUndo(id: string, accountId: string, at: Date): Promise<boolean> {
  const used = await database().emailChange.updateMany({
    where: { id, endedAt: null, undoUntil: { gt: at } },
    data: { endedAt: at },
  });
  if (used.count !== 1) return false;
  await database().emailChange.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: at } });
  return true;
}

/**
 * Gives the account back to the owner of a mailbox, under a password that only they know and as the only way in: one
 * through another site may be the intruder's.
 */
export async function restoreAccount(accountId: string, email: string, passwordHash: string, at: Date): Promise<void> {
  await database().account.update({
    where: { id: accountId },
    data: { email, passwordHash, passwordChangedAt: at, verifySince: null },
  });
  await database().federatedIdentity.deleteMany({ where: { accountId } });
}

/** Does an account other than that one have the address? */
export const isTaken = async (email: string, accountId: string): Promise<boolean> =>
  (await database().account.count({ where: { email, id: { not: accountId } } })) > 0;
