import "server-only";
import { database } from "#lib/database";

/** Voids every proof of who owns the account that has not become a session yet. */
export async function renewSecurityStamp(accountId: string): Promise<void> {
  await database().account.updateMany({ where: { id: accountId }, data: { securityStamp: { increment: 1 } } });
}

/**
 * Whether the account may be used and still has this stamp. Ask in the transaction that begins the session: then no
 * change can come in between.
 */
export async function isUnchanged(accountId: string, securityStamp: number): Promise<boolean> {
  return (await database().account.count({ where: { id: accountId, securityStamp, disabledAt: null } })) === 1;
}
