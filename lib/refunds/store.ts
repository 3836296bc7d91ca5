import "server-only";
import { database } from "#lib/database";
import { after, type Duration, now } from "#lib/time";

/** Sets an amount of an order's payment aside to be given back, if so much is left of it; says whether it was. */
export async function reserve(orderId: string, amountMinor: number): Promise<boolean> {
  const payment = await database().payment.findUnique({ where: { orderId } });
  const reserved = await database().payment.updateMany({
    where: { orderId, status: "paid", refundedMinor: { lte: (payment?.amountMinor ?? 0) - amountMinor } },
    data: { refundedMinor: { increment: amountMinor } },
  });
  return reserved.count === 1;
}

type NewRefund = {
  readonly key: string;
  readonly orderId: string;
  readonly amountMinor: number;
  readonly reason?: string;
  readonly givenBy?: string;
};

export async function insertRefund(refund: NewRefund): Promise<void> {
  await database().refund.create({ data: { ...refund, owedAt: now() } });
}

/** Was a refund written down under that key before, whether it has been made or not? */
export const isKnown = async (key: string): Promise<boolean> =>
  (await database().refund.findUnique({ where: { key } })) !== null;

export type Owed = {
  readonly reference: string;
  readonly amountMinor: number;
  readonly orderNumber: string;
  readonly attempts: number;
};

/** What is still owed under a key, of which charge and order, and how often it was asked for in vain. */
export async function findOwed(key: string): Promise<Owed | undefined> {
  const refund = await database().refund.findFirst({
    where: { key, refundedAt: null },
    include: { order: { include: { payment: true } } },
  });
  const reference = refund?.order.payment?.reference;
  if (refund === null || reference === undefined) return undefined;
  const { amountMinor, attempts, order } = refund;
  return { reference, amountMinor, orderNumber: order.number, attempts };
}

export async function markRefunded(key: string): Promise<void> {
  await database().refund.updateMany({ where: { key, refundedAt: null }, data: { refundedAt: now() } });
}

/** Leaves a refund that was not made in peace for a while; that it was refused, for the first time, is remembered. */
export async function postpone(
  key: string,
  { pause, isRefused }: { readonly pause: Duration; readonly isRefused: boolean },
): Promise<void> {
  const at = now();
  const data = { attempts: { increment: 1 }, nextTryAt: after(at, pause) };
  await database().refund.updateMany({ where: { key, refundedAt: null }, data });
  if (!isRefused) return;
  const first = { key, refundedAt: null, refusedAt: null };
  await database().refund.updateMany({ where: first, data: { refusedAt: at } });
}

/** The keys of all that is owed and whose time has come, the longest owed first. */
export async function overdueKeys(): Promise<string[]> {
  const rows = await database().refund.findMany({
    where: { refundedAt: null, OR: [{ nextTryAt: null }, { nextTryAt: { lte: now() } }] },
    orderBy: { owedAt: "asc" },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}
