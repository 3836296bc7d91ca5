/** What has happened to an order, and what is still to come. */
import type { OrderView } from "#lib/orders";

export type Step = {
  readonly name: "placed" | "confirmed" | "dispatched" | "delivered" | "cancelled";
  /** Undefined: still to come. */
  readonly at: Date | undefined;
};

/** The steps of an order from first to last; one that was cancelled ends with that, and nothing is to come. */
export function timelineOf({ placedAt, confirmedAt, parcel, deliveredAt, cancelledAt }: OrderView): Step[] {
  const begun: Step[] = [
    { name: "placed", at: placedAt },
    { name: "confirmed", at: confirmedAt },
  ];
  if (cancelledAt !== undefined)
    return [...begun.filter(({ at }) => at !== undefined), { name: "cancelled", at: cancelledAt }];
  return [...begun, { name: "dispatched", at: parcel?.dispatchedAt }, { name: "delivered", at: deliveredAt }];
}
