/**
 * A sum goes back of an order that was sent: any, as long as so much is left of what was paid. Until it is sent, whoever placed
 * it cancels it, and has all of it back.
 */
import "server-only";
import { issueReduction } from "#lib/invoices";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { less, type Minor, sum } from "#lib/money";
import { findAnyOrder, type OrderView } from "#lib/orders";
import { isKnown, owe, payBack, type RefundReason, refundReasonInWords } from "#lib/refunds";
import { listReturns } from "#lib/returns";
import type { StaffSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { staffRefundLetter } from "./letter.ts";

/** How much may still be given back: what was paid, less what went back and what is promised for pieces on their way back. */
export async function refundableMinor({ id, parcel, totalMinor, refunds }: OrderView): Promise<Minor> {
  if (parcel === undefined) return 0;
  const promised = (await listReturns(id)).filter(({ receivedAt }) => receivedAt === undefined);
  return less(totalMinor, sum([...refunds, ...promised].map(({ amountMinor }) => amountMinor)));
}

type Gift = {
  /** Names this one refund, so that a form that is sent twice gives once. */
  readonly name: string;
  readonly amountMinor: Minor;
  readonly reason: RefundReason;
};

/** Gives a sum of an order back, with a credit note and a letter; `too-much` when so much is not left, `known` when it was. */
export async function refundSum(
  staff: StaffSession,
  number: string,
  { name, amountMinor, reason }: Gift,
): Promise<"given" | "known" | "too-much"> {
  const key = `given/${name}`;
  const outcome = await transaction(async () => {
    if (await isKnown(key)) return "known";
    // Read here, so that nothing else takes of what is left meanwhile.
    const order = await findAnyOrder(staff, number);
    if (order === undefined || amountMinor > (await refundableMinor(order))) return "too-much";
    await owe(order.id, key, amountMinor, { reason, givenBy: staff.accountId });
    await speaking(order.language, async () => {
      const inWords = refundReasonInWords(reason);
      const creditNote = await issueReduction(key, { orderId: order.id, reason: inWords, amountMinor });
      await queue(key, staffRefundLetter(order, { amountMinor, reason }, creditNote));
    });
    return "given";
  });
  if (outcome !== "given") return outcome;
  await payBack(key);
  void deliverQueued(key).catch(() => undefined);
  return outcome;
}
