import "server-only";
import { containing, database, unlessThere } from "#lib/database";
import { before, seconds } from "#lib/time";
import { type Customer, namesOf } from "./customer.ts";
import type { Promotion, Terms } from "./promotion.ts";

/** The promotion of this code, which is in its one spelling. */
export async function findPromotion(code: string): Promise<Promotion | undefined> {
  const row = await database().promotion.findUnique({ where: { code } });
  return row === null ? undefined : promotionOf(row);
}

/** Some of the promotions whose code contains the words, by code, and how many there are. */
export async function searchPromotions(
  words: string,
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly total: number; readonly promotions: readonly Promotion[] }> {
  const where = words === "" ? {} : { code: containing(words) };
  const [total, rows] = await Promise.all([
    database().promotion.count({ where }),
    database().promotion.findMany({ where, ...page, orderBy: { code: "asc" } }),
  ]);
  return { total, promotions: rows.map(promotionOf) };
}

/** Writes down what an account of staff offers; false when its code is taken. */
export async function insertPromotion(terms: Terms, offeredBy: string): Promise<boolean> {
  const { validFrom = null, validThrough = null, mostUses = null, ...facts } = terms;
  const data = { ...facts, validFrom, validThrough, mostUses, offeredBy };
  return (await unlessThere(() => database().promotion.create({ data }))) !== undefined;
}

/** Has a promotion be over from that moment on, its last being the one before; false when it was over, or there is none. */
export async function writeEnd(code: string, at: Date, endedBy: string): Promise<boolean> {
  const ended = await database().promotion.updateMany({
    where: { code, OR: [{ validThrough: null }, { validThrough: { gte: at } }] },
    data: { validThrough: before(at, seconds(0.001)), endedBy },
  });
  return ended.count === 1;
}

type Row = Omit<Promotion, "kind" | "validFrom" | "validThrough" | "mostUses" | "offeredBy" | "endedBy"> & {
  kind: string;
  validFrom: Date | null;
  validThrough: Date | null;
  mostUses: number | null;
  offeredBy: string | null;
  endedBy: string | null;
};

const promotionOf = ({ kind, validFrom, validThrough, mostUses, offeredBy, endedBy, ...facts }: Row): Promotion => ({
  ...facts,
  kind: kind as Promotion["kind"],
  validFrom: validFrom ?? undefined,
  validThrough: validThrough ?? undefined,
  mostUses: mostUses ?? undefined,
  offeredBy: offeredBy ?? undefined,
  endedBy: endedBy ?? undefined,
});

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
