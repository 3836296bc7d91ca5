/** What an order comes to. */
import type { CartView } from "#lib/cart";
import { home, type MethodId, methodFor } from "#lib/delivery";
import { t } from "#lib/language";
import { less, type Minor, sum } from "#lib/money";
import { type Place, type Tax, taxAt, withTax } from "#lib/tax";
import { discountOf } from "./discount.ts";

export type OrderSummary = Tax & {
  readonly itemsMinor: Minor;
  readonly deliveryMinor: Minor;
  readonly discountMinor: Minor;
  /** The part of the discount that is off the delivery: no part of what the pieces cost. */
  readonly deliveryDiscountMinor: Minor;
  /** What the discount is for; undefined when there is none. */
  readonly promotionCode: string | undefined;
  readonly taxMinor: Minor;
  /** Items and delivery less the discount, and the tax where it is not included. */
  readonly totalMinor: Minor;
};

type Bought = Pick<CartView, "itemsMinor" | "weightGrams" | "promotion">;
type Sent = { readonly address?: Place | undefined; readonly deliveryMethod?: MethodId | undefined };

/**
 * The sums for a cart, where it goes and how; without a choice, by standard delivery within Ireland. Whether that is free
 * depends on the items before anything is taken off; tax is on all that is paid for. Throws for what the shop does not send.
 */
export function orderSummary({ itemsMinor, weightGrams, promotion }: Bought, checkout?: Sent): OrderSummary {
  const place = checkout?.address ?? home;
  const methodId: MethodId = checkout?.deliveryMethod ?? "standard";
  const method = methodFor(methodId, { country: place.country, weightGrams });
  const tax = taxAt(place);
  if (method === undefined || tax === undefined) throw new RangeError(`Nothing is sent to ${place.country} like this.`);
  const isFree = itemsMinor >= (method.freeFromMinor ?? Number.POSITIVE_INFINITY);
  const deliveryMinor = isFree ? 0 : method.priceMinor;
  const standardDeliveryMinor = methodId === "standard" ? deliveryMinor : 0;
  const offer = promotion?.obstacle === undefined ? promotion?.offer : undefined;
  const discountMinor = offer === undefined ? 0 : discountOf(offer, { itemsMinor, standardDeliveryMinor });
  return {
    itemsMinor,
    deliveryMinor,
    discountMinor,
    deliveryDiscountMinor: offer?.kind === "free-delivery" ? discountMinor : 0,
    promotionCode: discountMinor === 0 ? undefined : promotion?.code,
    ...tax,
    ...withTax(less(sum([itemsMinor, deliveryMinor]), discountMinor), tax),
  };
}

/** Why the code in the cart takes nothing off with the delivery chosen, in a sentence; undefined when it does, or there is none. */
export function promotionObstacle(cart: Bought, checkout?: Sent): string | undefined {
  const { promotion } = cart;
  if (promotion === undefined || promotion.obstacle !== undefined) return promotion?.obstacle;
  if (orderSummary(cart, checkout).discountMinor > 0) return undefined;
  const { code } = promotion;
  return promotion.offer?.kind === "free-delivery"
    ? t("{code} makes standard delivery free, and you have chosen another.", { code })
    : t("{code} takes less than a cent off so small a sum.", { code });
}
