import "server-only";
import { database, unlessThere } from "#lib/database";
import { randomSecret } from "#lib/random";
import { now } from "#lib/time";
import type { Behaviour } from "./cards.ts";
import type { Charge, ChargeRequest, DeclineReason, RefundRequest } from "./charge.ts";

/** Keeps a card under a token; the number itself is not kept, not even here. */
export async function insertCard(token: string, behaviour: Behaviour, label: string): Promise<void> {
  await database().bankCard.create({ data: { token, behaviour, label, createdAt: now() } });
}

export async function findBehaviour(token: string): Promise<Behaviour | undefined> {
  const card = await database().bankCard.findUnique({ where: { token } });
  return card?.behaviour as Behaviour | undefined;
}

/** Opens a charge; one that exists already under this reference is left as it is. */
export async function openCharge({ reference, ...request }: ChargeRequest): Promise<void> {
  const data = { reference, ...request, challenge: randomSecret(), status: "pending", createdAt: now() };
  await unlessThere(() => database().bankCharge.create({ data }));
}

/** Moves a charge on, if it still stands where the caller saw it; says whether it did. */
export async function moveCharge(
  reference: string,
  from: Charge["status"],
  to: Charge["status"],
  reason?: DeclineReason,
): Promise<boolean> {
  const moved = await database().bankCharge.updateMany({
    where: { reference, status: from },
    data: { status: to, reason: reason ?? "" },
  });
  return moved.count === 1;
}

/** Has a refund been made under this key? */
export const isRefunded = async (key: string): Promise<boolean> =>
  (await database().bankRefund.findUnique({ where: { key } })) !== null;

/** Takes an amount off what a charge was paid, if so much is left of it; says whether it was. */
export async function takeOff(reference: string, amountMinor: number): Promise<boolean> {
  const charge = await database().bankCharge.findUnique({ where: { reference } });
  const taken = await database().bankCharge.updateMany({
    where: { reference, status: "paid", refundedMinor: { lte: (charge?.amountMinor ?? 0) - amountMinor } },
    data: { refundedMinor: { increment: amountMinor } },
  });
  return taken.count === 1;
}

export async function insertRefund(refund: RefundRequest): Promise<void> {
  await database().bankRefund.create({ data: { ...refund, createdAt: now() } });
}

export const findCharge = async (reference: string): Promise<(Charge & { cardToken: string }) | undefined> =>
  chargeOf(await database().bankCharge.findUnique({ where: { reference } }));

export const findByChallenge = async (challenge: string): Promise<Charge | undefined> =>
  chargeOf(await database().bankCharge.findUnique({ where: { challenge } }));

type Row = {
  reference: string;
  challenge: string;
  cardToken: string;
  amountMinor: number;
  currency: string;
  status: string;
  reason: string;
  returnUrl: string;
  createdAt: Date;
};

const chargeOf = (row: Row | null) =>
  row
    ? {
        ...row,
        status: row.status as Charge["status"],
        reason: row.reason === "" ? undefined : (row.reason as DeclineReason),
      }
    : undefined;
