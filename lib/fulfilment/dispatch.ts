/**
 * Sending an order, once. The order itself is compared and swapped: of two colleagues who send it at once, or of one who
 * sends it while the shopper cancels it, exactly one succeeds.
 */
import "server-only";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { findAnyOrder, type Parcel, stageOf } from "#lib/orders";
import { randomName } from "#lib/random";
import type { StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { deliveredLetter, dispatchLetter, parcelCorrectedLetter } from "./letters.ts";
import { writeCorrection, writeDelivery, writeDispatch } from "./store.ts";

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

/**
 * Puts right by whom and under which number a parcel is on its way, and writes so to whoever waits for it; nobody is
 * written to when nothing was wrong. False when it is not on its way, or a colleague was quicker.
 */
export async function correctParcel(
  staff: StaffSession,
  number: string,
  { carrier, trackingNumber }: Omit<Parcel, "dispatchedAt">,
): Promise<boolean> {
  const order = await findAnyOrder(staff, number);
  if (order?.parcel === undefined || stageOf(order) !== "dispatched") return false;
  const was = order.parcel;
  if (was.carrier === carrier && was.trackingNumber === trackingNumber) return true;
  const parcel = { ...was, carrier, trackingNumber };
  // Two corrections may say the same, with another between them: each is a letter of its own.
  const letterKey = `parcel-corrected/${randomName()}`;
  const isCorrected = await transaction(async () => {
    if (!(await writeCorrection(order.id, was, parcel))) return false;
    await queue(
      letterKey,
      speaking(order.language, () => parcelCorrectedLetter(order, parcel)),
    );
    return true;
  });
  if (isCorrected) void deliverQueued(letterKey).catch(() => undefined);
  return isCorrected;
}

/** Marks a parcel as arrived, and writes so to whoever ordered it; false when it was not on its way. */
export async function markDelivered(staff: StaffSession, number: string): Promise<boolean> {
  const deliveredAt = now();
  const letterKey = `order-delivered/${number}`;
  const isDelivered = await transaction(async () => {
    // Read here, so that the letter names the number to which a colleague has just corrected it.
    const order = await findAnyOrder(staff, number);
    if (order?.parcel === undefined) return false;
    const { parcel } = order;
    if (!(await writeDelivery(order.id, deliveredAt, staff.accountId))) return false;
    await queue(
      letterKey,
      speaking(order.language, () => deliveredLetter(order, parcel, deliveredAt)),
    );
    return true;
  });
  if (isDelivered) void deliverQueued(letterKey).catch(() => undefined);
  return isDelivered;
}
