/** What an order comes to. */
import type { CartView } from "#lib/cart";
import { less, type Minor, sum, taxContained } from "#lib/money";
import type { Checkout } from "./checkout.ts";
import { discountOf } from "./discount.ts";
import { deliveryMethods, taxRateBasisPoints } from "./policy.ts";

export type OrderSummary = {
  readonly itemsMinor: Minor;
  readonly deliveryMinor: Minor;
  readonly discountMinor: Minor;
  /** The part of the discount that is off the delivery: no part of what the pieces cost. */
  readonly deliveryDiscountMinor: Minor;
  /** What the discount is for; undefined when there is none. */
  readonly promotionCode: string | undefined;
  readonly taxMinor: Minor;
  /** “VAT”. */
  readonly taxName: string;
  /** Do the prices contain the tax? Otherwise it is added to them. */
  readonly isTaxIncluded: boolean;
  /** Items and delivery less the discount, and the tax where it is not included. */
  readonly totalMinor: Minor;
  readonly taxRateBasisPoints: number;
};

/**
 * The sums for a cart and the delivery chosen; without a choice, standard delivery. Whether that is free depends on the items
 * before anything is taken off.
 */
export function orderSummary(
  { itemsMinor, promotion }: Pick<CartView, "itemsMinor" | "promotion">,
  checkout?: Pick<Checkout, "deliveryMethod">,
): OrderSummary {
  const method = deliveryMethods.find(({ id }) => id === (checkout?.deliveryMethod ?? "standard"));
  const isFree = itemsMinor >= (method?.freeFromMinor ?? Number.POSITIVE_INFINITY);
  const deliveryMinor = isFree ? 0 : (method?.priceMinor ?? 0);
  const standardDeliveryMinor = method?.id === "standard" ? deliveryMinor : 0;
  const offer = promotion?.obstacle === undefined ? promotion?.offer : undefined;
  const discountMinor = offer === undefined ? 0 : discountOf(offer, { itemsMinor, standardDeliveryMinor });
  const totalMinor = less(sum([itemsMinor, deliveryMinor]), discountMinor);
  return {
    itemsMinor,
    deliveryMinor,
    discountMinor,
    deliveryDiscountMinor: offer?.kind === "free-delivery" ? discountMinor : 0,
    promotionCode: discountMinor === 0 ? undefined : promotion?.code,
    totalMinor,
    taxMinor: taxContained(totalMinor, taxRateBasisPoints),
    taxName: "VAT",
    isTaxIncluded: true,
    taxRateBasisPoints,
  };
}

/** Why the code in the cart takes nothing off with the delivery chosen, in a sentence; undefined when it does, or there is none. */
export function promotionObstacle(
  cart: Pick<CartView, "itemsMinor" | "promotion">,
  checkout?: Pick<Checkout, "deliveryMethod">,
): string | undefined {
  const { promotion } = cart;
  if (promotion === undefined || promotion.obstacle !== undefined) return promotion?.obstacle;
  if (orderSummary(cart, checkout).discountMinor > 0) return undefined;
  return promotion.offer?.kind === "free-delivery"
    ? `${promotion.code} makes standard delivery free, and you have chosen another.`
    : `${promotion.code} takes less than a cent off so small a sum.`;
}
