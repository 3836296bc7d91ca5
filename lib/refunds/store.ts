import "server-only";
import { database } from "#lib/database";
import { now } from "#lib/time";

/** Sets an amount of an order's payment aside to be given back, if so much is left of it; says whether it was. */
export async function reserve(orderId: string, amountMinor: number): Promise<boolean> {
  const payment = await database().payment.findUnique({ where: { orderId } });
  const reserved = await database().payment.updateMany({
    where: { orderId, status: "paid", refundedMinor: { lte: (payment?.amountMinor ?? 0) - amountMinor } },
    data: { refundedMinor: { increment: amountMinor } },
  });
  return reserved.count === 1;
}

export async function insertRefund(key: string, orderId: string, amountMinor: number): Promise<void> {
  await database().refund.create({ data: { key, orderId, amountMinor, owedAt: now() } });
}

/** What is still owed under a key, and of which charge. */
export async function findOwed(key: string): Promise<{ reference: string; amountMinor: number } | undefined> {
  const refund = await database().refund.findFirst({
    where: { key, refundedAt: null },
    include: { order: { include: { payment: true } } },
  });
  const reference = refund?.order.payment?.reference;
  return refund === null || reference === undefined ? undefined : { reference, amountMinor: refund.amountMinor };
}

export async function markRefunded(key: string): Promise<void> {
  await database().refund.updateMany({ where: { key, refundedAt: null }, data: { refundedAt: now() } });
}

/** The keys of all that is owed, the longest first. */
export async function owedKeys(): Promise<string[]> {
  const rows = await database().refund.findMany({
    where: { refundedAt: null },
    orderBy: { owedAt: "asc" },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}
