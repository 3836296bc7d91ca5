/** What pieces of an order cost, with the discount on them and the tax on top, and the delivery with the last of them. */
import { less, type Minor, multiply, sum } from "#lib/money";
import type { OrderView } from "#lib/orders";
import { withTax } from "#lib/tax";
import type { Pieces } from "./return.ts";

type Sums = Pick<
  OrderView,
  "itemsMinor" | "discountMinor" | "deliveryDiscountMinor" | "totalMinor" | "taxRateBasisPoints" | "isTaxIncluded"
> & {
  readonly lines: readonly {
    readonly unitMinor: Minor;
    readonly quantity: number;
    readonly returnedQuantity: number;
  }[];
};

/**
 * What goes back for these pieces, when some others may have gone back before. Whatever is sent back in whatever parts, the
 * parts never come to more than was paid; once everything is back they come to exactly that, the delivery included
 * (Directive 2011/83/EU, article 13 (1)).
 */
export function refundFor(order: Sums, pieces: readonly Pieces[]): Minor {
  const before = order.lines.map(({ returnedQuantity }) => returnedQuantity);
  const after = before.map(
    (count, place) => count + sum(pieces.filter(({ position }) => position === place).map(({ quantity }) => quantity)),
  );
  return less(costOf(order, after), costOf(order, before));
}

/**
 * What so many pieces of each line cost, with the tax that was added for them. A fraction of a cent of the discount is left out
 * in the shopper's favour.
 */
function costOf(order: Sums, counts: number[]): Minor {
  const { lines, itemsMinor, discountMinor, deliveryDiscountMinor, totalMinor } = order;
  if (lines.every(({ quantity }, place) => counts[place] === quantity)) return totalMinor;
  const costMinor = sum(lines.map(({ unitMinor }, place) => multiply(unitMinor, counts[place] ?? 0)));
  const discountOnItems = less(discountMinor, deliveryDiscountMinor);
  const paidMinor = less(costMinor, Math.floor((discountOnItems * costMinor) / itemsMinor));
  return withTax(paidMinor, order).totalMinor;
}
