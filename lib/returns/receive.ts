import { speaking } from "#lib/language";
import "server-only";
import { deliverQueued, queue } from "#lib/mail";
import { findAnyOrder } from "#lib/orders";
import { owe, payBack } from "#lib/refunds";
import type { StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { returnRefundLetter } from "./letters.ts";
import { findReturn, writeReceipt } from "./store.ts";

/** Marks what was announced as received, and has its price given back, once; false when that was done before. */
export async function receiveReturn(staff: StaffSession, id: string): Promise<boolean> {
  const { announced, number = "" } = (await findReturn(id)) ?? {};
  const order = await findAnyOrder(staff, number);
  if (announced === undefined || order === undefined) return false;
  const key = `return-received/${id}`;
  const isReceived = await transaction(async () => {
    if (!(await writeReceipt(id, now(), staff.accountId))) return false;
    // Pieces that a code made cost nothing: there is nothing to give back.
    if (announced.amountMinor > 0) await owe(order.id, key, announced.amountMinor);
    await queue(
      key,
      speaking(order.language, () => returnRefundLetter(order, announced)),
    );
    return true;
  });
  if (!isReceived) return false;
  await payBack(key);
  void deliverQueued(key).catch(() => undefined);
  return true;
}
