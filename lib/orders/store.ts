import "server-only";
import { database, unlessThere } from "#lib/database";
import { currency } from "#lib/money";
import type { DeclineReason } from "#lib/payment";
import { now } from "#lib/time";
import type { OrderRow, OrderView } from "./order.ts";
import { rowOf, viewOf } from "./stored-order.ts";

export type NewOrder = OrderView & {
  readonly checkoutKey: string;
  readonly accountId: string | undefined;
  readonly provider: string;
};

const whole = {
  lines: { orderBy: { position: "asc" } },
  refunds: { orderBy: { owedAt: "asc" } },
  payment: true,
} as const;

/** Takes pieces out of stock if there are enough; a single conditional update, so that of two buyers one gets the last. */
export async function takeStock(variantId: string, quantity: number): Promise<boolean> {
  const taken = await database().variant.updateMany({
    where: { id: variantId, stock: { gte: quantity } },
    data: { stock: { decrement: quantity } },
  });
  return taken.count === 1;
}

export async function returnStock(variantId: string, quantity: number): Promise<void> {
  await database().variant.updateMany({ where: { id: variantId }, data: { stock: { increment: quantity } } });
}

/** Writes an order with its lines and its payment to come. A checkout key that was used before violates its uniqueness. */
export async function insertOrder(order: NewOrder): Promise<void> {
  const { id, number, checkoutKey, accountId, status, email, deliveryMethod, placedAt, lines, address } = order;
  const { itemsMinor, deliveryMinor, discountMinor, deliveryDiscountMinor } = order;
  const { taxMinor, taxName, isTaxIncluded, totalMinor, taxRateBasisPoints } = order;
  await database().order.create({
    data: {
      id,
      number,
      checkoutKey,
      status,
      email,
      deliveryMethod,
      placedAt,
      currency,
      itemsMinor,
      deliveryMinor,
      discountMinor,
      deliveryDiscountMinor,
      totalMinor,
      taxMinor,
      taxName,
      isTaxIncluded,
      taxRateBasisPoints,
      language: order.language,
      promotionCode: order.promotionCode ?? "",
      giftMessage: order.gift?.message ?? "",
      hidesPrices: order.gift?.hidesPrices ?? false,
      accountId: accountId ?? null,
      name: address.name,
      addressLine1: address.line1,
      addressLine2: address.line2,
      postalCode: address.postalCode,
      city: address.city,
      region: address.region,
      country: address.country,
      phone: address.phone,
      lines: { create: lines.map((line, position) => ({ ...line, position })) },
      payment: {
        create: {
          reference: order.paymentReference,
          provider: order.provider,
          status: "pending",
          amountMinor: totalMinor,
          label: order.paymentLabel,
          createdAt: placedAt,
        },
      },
    },
  });
}

/** Decides an order that awaits its payment; gives nothing when this call did not, else whether somebody was told to wait. */
export async function decideOrder(
  order: OrderView,
  outcome: "confirmed" | { cancelled: DeclineReason },
): Promise<{ readonly isToldToWait: boolean } | undefined> {
  const at = now();
  const reason = outcome === "confirmed" ? "" : outcome.cancelled;
  const decided = await database().order.updateMany({
    where: { id: order.id, status: "awaiting-payment" },
    data:
      outcome === "confirmed"
        ? { status: "confirmed", confirmedAt: at }
        : { status: "cancelled", cancelledAt: at, cancelReason: reason },
  });
  if (decided.count !== 1) return undefined;
  const status = outcome === "confirmed" ? "paid" : "declined";
  const data = { status, reason, settledAt: at };
  const { toldToWaitAt } = await database().payment.update({ where: { orderId: order.id }, data });
  return { isToldToWait: toldToWaitAt !== null };
}

/** Cancels an order that is paid and was not sent; says whether this call did it. */
export async function cancelUnsent(id: string, cancelledAt: Date): Promise<boolean> {
  const cancelled = await database().order.updateMany({
    where: { id, status: "confirmed", dispatchedAt: null },
    data: { status: "cancelled", cancelledAt },
  });
  return cancelled.count === 1;
}

export const findByReference = async (reference: string): Promise<OrderView | undefined> =>
  viewOf(await database().order.findFirst({ where: { payment: { reference } }, include: whole }));

/** The order of that number or that checkout key, if the account owns it or the session has been given access. */
export async function findVisible(
  which: { number: string } | { checkoutKey: string },
  who: { accountId: string | undefined; sessionHandle: string },
): Promise<OrderView | undefined> {
  const own = who.accountId === undefined ? [] : [{ accountId: who.accountId }];
  const given = { sessions: { some: { sessionHandle: who.sessionHandle } } };
  return viewOf(await database().order.findFirst({ where: { ...which, OR: [...own, given] }, include: whole }));
}

/** The order of that number whose e-mail address is this one. */
export const findByNumberAndEmail = async (number: string, email: string): Promise<OrderView | undefined> =>
  viewOf(await database().order.findFirst({ where: { number, email }, include: whole }));

/** The order of that number, whoever's it is. */
export const findByNumber = async (number: string): Promise<OrderView | undefined> =>
  viewOf(await database().order.findUnique({ where: { number }, include: whole }));

/** How the newest of the account's orders that went through was to travel; undefined before the first. */
export const lastMethodOf = async (accountId: string): Promise<OrderView["deliveryMethod"] | undefined> => {
  const last = await database().order.findFirst({
    where: { accountId, confirmedAt: { not: null } },
    orderBy: { placedAt: "desc" },
    select: { deliveryMethod: true },
  });
  return last === null ? undefined : (last.deliveryMethod as OrderView["deliveryMethod"]);
};

export async function listOf(accountId: string): Promise<OrderRow[]> {
  const rows = await database().order.findMany({
    where: { accountId, NOT: cameToNothing },
    orderBy: { placedAt: "desc" },
    include: whole,
  });
  return rows.flatMap(rowOf);
}

/**
 * Some of the orders that were placed for good: those whose number or address fits the words, or all; of those `waiting`
 * the longest waiting first, else the newest. And how many there are.
 */
export async function searchPlaced(
  { words, which }: { readonly words: string; readonly which: OrderFilter },
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly total: number; readonly rows: readonly (OrderRow & { readonly email: string })[] }> {
  const fits = [{ number: { contains: words.toUpperCase() } }, { email: { contains: words.toLowerCase() } }];
  const where = { ...orderFilters[which], NOT: cameToNothing, ...(words === "" ? {} : { OR: fits }) };
  const [total, rows] = await Promise.all([
    database().order.count({ where }),
    database().order.findMany({
      where,
      include: whole,
      ...page,
      orderBy: [{ placedAt: which === "waiting" ? "asc" : "desc" }, { id: "asc" }],
    }),
  ]);
  return { total, rows: rows.flatMap((row) => rowOf(row).map((order) => ({ ...order, email: row.email }))) };
}

/** Orders to be packed, parcels on their way, those of which something comes back, or all. */
export type OrderFilter = "waiting" | "under-way" | "coming-back" | "all";

const orderFilters = {
  waiting: { status: "confirmed", dispatchedAt: null },
  "under-way": { dispatchedAt: { not: null }, deliveredAt: null },
  "coming-back": { returns: { some: { receivedAt: null } } },
  all: {},
} as const satisfies Record<OrderFilter, object>;

/** Never paid: nobody needs to see it again. */
const cameToNothing = { status: "cancelled", confirmedAt: null } as const;

type OpenPayment = { readonly reference: string; readonly placedAt: Date; readonly isToldToWait: boolean };

/** Payments that are still open: their references, the instants of their orders, and whether somebody was written to. */
export async function openPayments(): Promise<OpenPayment[]> {
  const rows = await database().order.findMany({ where: { status: "awaiting-payment" }, include: { payment: true } });
  return rows.flatMap(({ payment, placedAt }) =>
    payment ? [{ reference: payment.reference, placedAt, isToldToWait: payment.toldToWaitAt !== null }] : [],
  );
}

/** Writes down that whoever waits for a payment is written to; false when it is decided, or they were before. */
export async function markToldToWait(reference: string): Promise<boolean> {
  const told = await database().payment.updateMany({
    where: { reference, status: "pending", toldToWaitAt: null },
    data: { toldToWaitAt: now() },
  });
  return told.count === 1;
}

export async function grantAccess(sessionHandle: string, orderId: string): Promise<void> {
  await unlessThere(() => database().orderAccess.create({ data: { sessionHandle, orderId } }));
}

/** The orders that one session may see, another may see from now on. */
export async function moveAccess(fromHandle: string, toHandle: string): Promise<void> {
  await database().orderAccess.updateMany({ where: { sessionHandle: fromHandle }, data: { sessionHandle: toHandle } });
}

/** Has this notice of a provider been taken in before? */
export const isNoticeKnown = async (id: string): Promise<boolean> =>
  (await database().paymentNotice.findUnique({ where: { id } })) !== null;

/** Remembers a provider's notice; of two copies at once, one is enough. */
export async function insertNotice({
  id,
  reference,
  kind,
}: {
  id: string;
  reference: string;
  kind: string;
}): Promise<void> {
  await unlessThere(() => database().paymentNotice.create({ data: { id, reference, kind, receivedAt: now() } }));
}
