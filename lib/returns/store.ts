import "server-only";
import { database } from "#lib/database";
import type { Pieces, Return, ReturnReason } from "./return.ts";

const whole = { lines: { orderBy: { position: "asc" } } } as const;

/** Marks pieces of a line of an order as coming back, if so many are left; says whether they were. */
export async function takeBack(orderId: string, { position, quantity }: Pieces): Promise<boolean> {
  const line = await database().orderLine.findUnique({ where: { orderId_position: { orderId, position } } });
  const taken = await database().orderLine.updateMany({
    where: { orderId, position, returnedQuantity: { lte: (line?.quantity ?? 0) - quantity } },
    data: { returnedQuantity: { increment: quantity } },
  });
  return taken.count === 1;
}

export async function insertReturn(orderId: string, { pieces, receivedAt: _, ...facts }: Return): Promise<void> {
  await database().returnRequest.create({
    data: { ...facts, orderId, lines: { create: pieces.map(({ position, quantity }) => ({ position, quantity })) } },
  });
}

/** Writes down that what was announced is here, if it was not before; says whether this call did it. */
export async function writeReceipt(id: string, receivedAt: Date, receivedBy: string): Promise<boolean> {
  const received = await database().returnRequest.updateMany({
    where: { id, receivedAt: null },
    data: { receivedAt, receivedBy },
  });
  return received.count === 1;
}

/** What comes back of an order, or has come; the earliest announced first. */
export async function listReturns(orderId: string): Promise<Return[]> {
  const rows = await database().returnRequest.findMany({
    where: { orderId },
    include: whole,
    orderBy: { announcedAt: "asc" },
  });
  return rows.map(returnOf);
}

/** The return of that identifier, and the number of its order. */
export async function findReturn(
  id: string,
): Promise<{ readonly announced: Return; readonly number: string } | undefined> {
  const row = await database().returnRequest.findUnique({
    where: { id },
    include: { ...whole, order: { select: { number: true } } },
  });
  return row === null ? undefined : { announced: returnOf(row), number: row.order.number };
}

type Row = {
  id: string;
  reason: string;
  amountMinor: number;
  deliveryMinor: number;
  discountMinor: number;
  taxMinor: number;
  isReduced: boolean;
  announcedAt: Date;
  receivedAt: Date | null;
  lines: { position: number; quantity: number }[];
};

const returnOf = ({ id, reason, amountMinor, announcedAt, receivedAt, lines, ...row }: Row): Return => ({
  id,
  amountMinor,
  announcedAt,
  deliveryMinor: row.deliveryMinor,
  discountMinor: row.discountMinor,
  taxMinor: row.taxMinor,
  isReduced: row.isReduced,
  reason: reason as ReturnReason,
  receivedAt: receivedAt ?? undefined,
  pieces: lines.map(({ position, quantity }) => ({ position, quantity })),
});
