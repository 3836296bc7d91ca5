import "server-only";
import { database, unlessThere } from "#lib/database";
import { type Customer, namesOf } from "./customer.ts";
import type { Promotion } from "./promotion.ts";

/** The promotion of this code, which is in its one spelling. */
export async function findPromotion(code: string): Promise<Promotion | undefined> {
  const row = await database().promotion.findUnique({ where: { code } });
  if (!row) return undefined;
  const { kind, validFrom, validThrough, mostUses, ...facts } = row;
  return {
    ...facts,
    kind: kind as Promotion["kind"],
    validFrom: validFrom ?? undefined,
    validThrough: validThrough ?? undefined,
    mostUses: mostUses ?? undefined,
  };
}

/** Whether this customer has used a code that each may use once, or is about to: with an order that is being paid. */
export const hasUsed = async (code: string, customer: Customer): Promise<boolean> =>
  (await database().promotionUse.count({ where: { code, customer: { in: namesOf(customer) } } })) > 0;

/**
 * Takes one use of a code for an order; false when somebody was quicker. Counting is one conditional update and being a
 * customer's only use a unique row, so that of two orders at once one gets it. Call it in the transaction that places the
 * order, and undo that after a false: half of it may have been written.
 */
export async function claimUse(code: string, orderId: string, customer: Customer): Promise<boolean> {
  const { mostUses } = database().promotion.fields;
  const counted = await database().promotion.updateManyAndReturn({
    where: { code, OR: [{ mostUses: null }, { uses: { lt: mostUses } }] },
    data: { uses: { increment: 1 } },
    select: { isOncePerCustomer: true },
  });
  const [promotion] = counted;
  if (promotion === undefined) return false;
  if (!promotion.isOncePerCustomer) return true;
  const data = namesOf(customer).map((name) => ({ code, customer: name, orderId }));
  return (await unlessThere(() => database().promotionUse.createMany({ data }))) !== undefined;
}

/** Gives back the use that an order has claimed, since nothing came of the order. */
export async function returnUse(code: string, orderId: string): Promise<void> {
  await database().promotionUse.deleteMany({ where: { orderId } });
  await database().promotion.updateMany({ where: { code, uses: { gt: 0 } }, data: { uses: { decrement: 1 } } });
}
