import "server-only";
import { database } from "#lib/database";
import type { Parcel } from "#lib/orders";

/** Writes down that an order was sent, if it was paid and not sent before; says whether this call did it. */
export async function writeDispatch(
  orderId: string,
  { carrier, trackingNumber, dispatchedAt }: Parcel,
  dispatchedBy: string,
): Promise<boolean> {
  const sent = await database().order.updateMany({
    where: { id: orderId, status: "confirmed", dispatchedAt: null },
    data: { carrier, trackingNumber, dispatchedAt, dispatchedBy },
  });
  return sent.count === 1;
}

/** Replaces what is known of a parcel on its way, if that is still what it was; says whether this call did it. */
export async function writeCorrection(
  orderId: string,
  was: Parcel,
  { carrier, trackingNumber }: Parcel,
): Promise<boolean> {
  const corrected = await database().order.updateMany({
    where: { id: orderId, ...was, deliveredAt: null },
    data: { carrier, trackingNumber },
  });
  return corrected.count === 1;
}

/** Writes down that a parcel has arrived, if it was on its way; says whether this call did it. */
export async function writeDelivery(orderId: string, deliveredAt: Date, deliveredBy: string): Promise<boolean> {
  const arrived = await database().order.updateMany({
    where: { id: orderId, dispatchedAt: { not: null }, deliveredAt: null },
    data: { deliveredAt, deliveredBy },
  });
  return arrived.count === 1;
}
