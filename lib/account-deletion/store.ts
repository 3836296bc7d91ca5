import "server-only";
import { database } from "#lib/database";

/** Is an order of the account still being paid? */
export const hasOpenOrder = async (accountId: string): Promise<boolean> =>
  (await database().order.count({ where: { accountId, status: "awaiting-payment" } })) > 0;

/**
 * Takes out of the account's orders whom they were for. What the books need stays: pieces, sums, tax, and the country
 * that the tax depends on.
 */
export async function anonymiseOrders(accountId: string): Promise<void> {
  await database().orderAccess.deleteMany({ where: { order: { accountId } } });
  const nobody = { email: "", name: "", addressLine1: "", addressLine2: "", postalCode: "", city: "", phone: "" };
  await database().order.updateMany({ where: { accountId }, data: { accountId: null, ...nobody } });
}

/** Removes the account with all that belongs to it alone: sessions, cart, address, links. */
export async function removeAccount(accountId: string, email: string): Promise<void> {
  await database().registration.deleteMany({ where: { email } });
  await database().account.delete({ where: { id: accountId } });
}
