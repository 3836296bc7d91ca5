/**
 * Sending an order, once. The order itself is compared and swapped: of two colleagues who send it at once, or of one who
 * sends it while the shopper cancels it, exactly one succeeds.
 */
import "server-only";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { findAnyOrder, type Parcel } from "#lib/orders";
import type { StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { dispatchLetter } from "./dispatch-letter.ts";
import { writeDelivery, writeDispatch } from "./store.ts";

/** Marks an order as sent, and writes to whoever waits for it; false when it is not, or no longer, to be sent. */
export async function dispatchOrder(
  staff: StaffSession,
  number: string,
  how: Omit<Parcel, "dispatchedAt">,
): Promise<boolean> {
  const order = await findAnyOrder(staff, number);
  if (order === undefined) return false;
  const parcel = { ...how, dispatchedAt: now() };
  const letterKey = `order-dispatched/${order.id}`;
  const isSent = await transaction(async () => {
    if (!(await writeDispatch(order.id, parcel, staff.accountId))) return false;
    await queue(
      letterKey,
      speaking(order.language, () => dispatchLetter(order, parcel)),
    );
    return true;
  });
  if (isSent) void deliverQueued(letterKey).catch(() => undefined);
  return isSent;
}

/** Marks a parcel as arrived; false when it was not on its way. */
export async function markDelivered(staff: StaffSession, number: string): Promise<boolean> {
  const order = await findAnyOrder(staff, number);
  return order !== undefined && writeDelivery(order.id, now(), staff.accountId);
}
