/**
 * Cancelling what is paid and not yet sent. The order itself is compared and swapped: of two presses, or of a press and a
 * colleague who is just sending it, one succeeds; pieces, promotion code and money go back with it or not at all.
 */
import "server-only";
import { issueCreditNote } from "#lib/invoices";
import { speaking, t } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { owe, payBack } from "#lib/refunds";
import type { Session } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { cancellationLetter } from "./cancellation-letter.ts";
import { findOrder } from "./find-order.ts";
import { giveBack } from "./give-back.ts";
import { cancelUnsent } from "./store.ts";

/** Cancels an order that the session may see, and has its money given back; cancelled before, it is left as it is. */
export async function cancelOrder(
  session: Session,
  number: string,
): Promise<{ readonly outcome: "cancelled" | "too-late" | "unknown" }> {
  const declaredAt = now();
  const order = await findOrder(session, number);
  if (order === undefined) return { outcome: "unknown" };
  const key = `order-cancelled/${order.id}`;
  const isCancelled = await transaction(async () => {
    if (!(await cancelUnsent(order.id, declaredAt))) return false;
    await giveBack(order);
    await owe(order.id, key, order.totalMinor);
    await speaking(order.language, async () => {
      const creditNote = await issueCreditNote(key, { orderId: order.id, reason: t("Order cancelled") });
      await queue(key, cancellationLetter(order, declaredAt, creditNote));
    });
    return true;
  });
  if (!isCancelled) {
    const standing = await findOrder(session, number);
    return { outcome: standing?.status === "cancelled" ? "cancelled" : "too-late" };
  }
  await payBack(key);
  void deliverQueued(key).catch(() => undefined);
  return { outcome: "cancelled" };
}
