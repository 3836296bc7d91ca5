import { speaking, t } from "#lib/language";
import "server-only";
import { type Issued, issueCreditNote } from "#lib/invoices";
import { deliverQueued, queue } from "#lib/mail";
import { findAnyOrder } from "#lib/orders";
import { owe, payBack } from "#lib/refunds";
import type { StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { returnRefundLetter } from "./letters.ts";
import type { Return } from "./return.ts";
import { findReturn, writeReceipt } from "./store.ts";

/** Marks what was announced as received, and has its price given back, once; false when that was done before. */
export async function receiveReturn(staff: StaffSession, id: string): Promise<boolean> {
  const { announced, number = "" } = (await findReturn(id)) ?? {};
  const order = await findAnyOrder(staff, number);
  if (announced === undefined || order === undefined) return false;
  const key = `return-received/${id}`;
  const isReceived = await transaction(async () => {
    if (!(await writeReceipt(id, now(), staff.accountId))) return false;
    await speaking(order.language, async () => {
      await queue(key, returnRefundLetter(order, announced, await refund(key, order.id, announced)));
    });
    return true;
  });
  if (!isReceived) return false;
  await payBack(key);
  void deliverQueued(key).catch(() => undefined);
  return true;
}

/** Writes down what goes back, with the credit note for it. Pieces that a code made cost nothing: for them there is neither. */
async function refund(
  key: string,
  orderId: string,
  { amountMinor, pieces, deliveryMinor, discountMinor, taxMinor }: Return,
): Promise<Issued | undefined> {
  if (amountMinor === 0) return undefined;
  await owe(orderId, key, amountMinor);
  const part = { pieces, deliveryMinor, discountMinor, taxMinor, totalMinor: amountMinor };
  return issueCreditNote(key, { orderId, reason: t("Pieces sent back"), part });
}
