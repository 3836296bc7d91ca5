/** What an order comes to. */
import type { CartView } from "#lib/cart";
import { type Minor, sum, taxContained } from "#lib/money";
import type { Checkout } from "./checkout.ts";
import { deliveryMethods, taxRateBasisPoints } from "./policy.ts";

export type OrderSummary = {
  readonly itemsMinor: Minor;
  readonly deliveryMinor: Minor;
  /** Contained in the total, never added to it. */
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
  readonly taxRateBasisPoints: number;
};

/** The sums for a cart and the delivery chosen; without a choice, standard delivery. */
export function orderSummary(
  { itemsMinor }: Pick<CartView, "itemsMinor">,
  checkout?: Pick<Checkout, "deliveryMethod">,
): OrderSummary {
  const method = deliveryMethods.find(({ id }) => id === (checkout?.deliveryMethod ?? "standard"));
  const isFree = itemsMinor >= (method?.freeFromMinor ?? Number.POSITIVE_INFINITY);
  const deliveryMinor = isFree ? 0 : (method?.priceMinor ?? 0);
  const totalMinor = sum([itemsMinor, deliveryMinor]);
  return {
    itemsMinor,
    deliveryMinor,
    totalMinor,
    taxMinor: taxContained(totalMinor, taxRateBasisPoints),
    taxRateBasisPoints,
  };
}
