import "server-only";
import { database } from "#lib/database";
import { now } from "#lib/time";

/**
 * Voids every proof of who owns the account that has not become a session yet, the link included that a sign-in waits for in
 * the mailbox. Call it in a transaction.
 */
export async function renewSecurityStamp(accountId: string): Promise<void> {
  await database().account.updateMany({ where: { id: accountId }, data: { securityStamp: { increment: 1 } } });
  await database().signInVerification.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now() } });
}

/** Has the next sign-in to the account verified by mail. Call it in a transaction. */
export async function askForVerification(accountId: string, at: Date): Promise<void> {
  await database().account.update({ where: { id: accountId }, data: { verifySince: at } });
}

/**
 * Whether the account may be used and still has this stamp. Ask in the transaction that begins the session: then no
 * change can come in between.
 */
export async function isUnchanged(accountId: string, securityStamp: number): Promise<boolean> {
  return (await database().account.count({ where: { id: accountId, securityStamp, disabledAt: null } })) === 1;
}
