/** What has happened to an order, and what is still to come. */
import type { Minor } from "#lib/money";
import type { OrderView } from "#lib/orders";
import type { RefundReason } from "#lib/refunds";

export type Step = {
  readonly name: "placed" | "confirmed" | "dispatched" | "delivered" | "cancelled" | "refunded";
  /** Undefined: still to come. */
  readonly at: Date | undefined;
  /** What was refunded. */
  readonly amountMinor?: Minor;
  /** Why, where staff gave it. */
  readonly reason?: RefundReason | undefined;
};

/** The steps of an order from first to last; of one that was cancelled only its money is still to come. */
export function timelineOf({ placedAt, confirmedAt, parcel, deliveredAt, cancelledAt, refunds }: OrderView): Step[] {
  const begun: Step[] = [
    { name: "placed", at: placedAt },
    { name: "confirmed", at: confirmedAt },
  ];
  const refunded = refunds.map(
    ({ amountMinor, reason, refundedAt }) => ({ name: "refunded", at: refundedAt, amountMinor, reason }) as const,
  );
  if (cancelledAt !== undefined)
    return [...begun.filter(({ at }) => at !== undefined), { name: "cancelled", at: cancelledAt }, ...refunded];
  const sent: Step[] = [
    { name: "dispatched", at: parcel?.dispatchedAt },
    { name: "delivered", at: deliveredAt },
  ];
  return [...begun, ...sent, ...refunded];
}
