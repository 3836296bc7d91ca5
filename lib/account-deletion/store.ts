import "server-only";
import { database, unlessThere } from "#lib/database";

/** Somebody still has to know whose it is: the bank, whoever packs it, or whoever takes back what comes back of it. */
const isUnderWay = {
  OR: [
    { status: "awaiting-payment" },
    { status: "confirmed", dispatchedAt: null },
    { returns: { some: { receivedAt: null } } },
  ],
};

/** When the account is due to be deleted; nothing when it is not. */
export const findDue = async (accountId: string): Promise<Date | undefined> =>
  (await database().accountDeletion.findUnique({ where: { accountId } }))?.dueAt;

/** Writes the wish down; false when there is one already. */
export const insertDeletion = async (accountId: string, requestedAt: Date, dueAt: Date): Promise<boolean> =>
  (await unlessThere(() => database().accountDeletion.create({ data: { accountId, requestedAt, dueAt } }))) !==
  undefined;

/** Forgets the wish; says whether there was one. */
export const dropDeletion = async (accountId: string): Promise<boolean> =>
  (await database().accountDeletion.deleteMany({ where: { accountId } })).count === 1;

/** The accounts whose time is up, but for those with an order under way; the longest overdue first. */
export async function listDue(at: Date, most: number): Promise<string[]> {
  const rows = await database().accountDeletion.findMany({
    where: { dueAt: { lte: at }, account: { orders: { none: isUnderWay } } },
    orderBy: { dueAt: "asc" },
    take: most,
    select: { accountId: true },
  });
  return rows.map(({ accountId }) => accountId);
}

/** Takes a deletion on oneself, if it is still wanted and due; of two who try at once, one succeeds. Call it in a transaction. */
export async function claimDue(accountId: string, at: Date): Promise<boolean> {
  const claimed = await database().accountDeletion.deleteMany({
    where: { accountId, dueAt: { lte: at }, account: { orders: { none: isUnderWay } } },
  });
  return claimed.count === 1;
}

/**
 * Takes out of the account's orders whom they were for. What records of sales need stays: number, dates, pieces, sums,
 * the discount and its code, tax, and the country and state that the tax depends on. As far as a law wants them kept,
 * it comes before the right to be forgotten (GDPR, article 17 (3) (b)): for six years in Ireland (VAT Consolidation Act
 * 2010, section 84); in Germany, since 2025, for ten as books, eight as vouchers, invoices among them, and six as
 * letters (§ 147 AO, § 257 HGB, § 14b UStG); for ten where tax is paid through the one-stop shop (Directive
 * 2006/112/EC, article 369k). Invoices and credit notes (lib/invoices) stay as they were issued, name and address
 * included: they are what the law wants kept, and no longer a document once they say less than was sent to the
 * customer. Letters are not kept; one that still waits for a mail server goes out, or is given up after some days.
 */
export async function anonymiseOrders(accountId: string): Promise<void> {
  await database().orderAccess.deleteMany({ where: { order: { accountId } } });
  // “Visa ending in 4242” says something about somebody; the reference is what the bank's statement is matched by.
  await database().payment.updateMany({ where: { order: { accountId } }, data: { label: "" } });
  // Whoever knows the address could find its digest again; the code's count of uses stays.
  await database().promotionUse.deleteMany({ where: { order: { accountId } } });
  const nobody = { email: "", name: "", addressLine1: "", addressLine2: "", postalCode: "", city: "", phone: "" };
  // By its number the carrier tells where a parcel went, and a gift's message says who is fond of whom.
  const unsaid = { trackingNumber: "", giftMessage: "" };
  await database().order.updateMany({ where: { accountId }, data: { accountId: null, ...nobody, ...unsaid } });
}

/** Removes the account with all that belongs to it alone: sessions, cart, addresses, links. */
export async function removeAccount(accountId: string, email: string): Promise<void> {
  await database().registration.deleteMany({ where: { email } });
  await database().stockNotice.deleteMany({ where: { email } });
  await database().account.delete({ where: { id: accountId } });
}
