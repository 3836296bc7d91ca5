import "server-only";
import { database } from "#lib/database";

/** Voids every proof of who owns the account that has not become a session yet. */
export async function renewSecurityStamp(accountId: string): Promise<void> {
  await database().account.updateMany({ where: { id: accountId }, data: { securityStamp: { increment: 1 } } });
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
