/**
 * What pieces of an order cost, with the discount on them and the tax on top, and the delivery with the last of them; less what
 * was given back for them before.
 */
import { less, type Minor, multiply, sum, taxContained } from "#lib/money";
import type { OrderView } from "#lib/orders";
import { withTax } from "#lib/tax";
import type { Pieces } from "./return.ts";

type Parts = {
  readonly itemsMinor: Minor;
  readonly deliveryMinor: Minor;
  readonly discountMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
};

type Sums = Parts &
  Pick<OrderView, "deliveryDiscountMinor" | "taxRateBasisPoints" | "isTaxIncluded" | "refunds"> & {
    readonly lines: readonly {
      readonly unitMinor: Minor;
      readonly quantity: number;
      readonly returnedQuantity: number;
    }[];
  };

/**
 * What goes back for these pieces, when some others may have gone back before, and what it is made of. Whatever is sent back in
 * whatever parts, the parts never come to more than was paid; once everything is back they come to exactly that, the delivery
 * included (Directive 2011/83/EU, article 13 (1)). What staff have given back of it is not given back again: it comes off as a
 * discount where no more than that is left (`isReduced`).
 */
export function refundFor(order: Sums, pieces: readonly Pieces[]): Parts & { readonly isReduced: boolean } {
  const before = order.lines.map(({ returnedQuantity }) => returnedQuantity);
  const after = before.map(
    (count, place) => count + sum(pieces.filter(({ position }) => position === place).map(({ quantity }) => quantity)),
  );
  const [had, has] = [costOf(order, before), costOf(order, after)];
  const parts = {
    itemsMinor: less(has.itemsMinor, had.itemsMinor),
    deliveryMinor: less(has.deliveryMinor, had.deliveryMinor),
    discountMinor: less(has.discountMinor, had.discountMinor),
    taxMinor: less(has.taxMinor, had.taxMinor),
    totalMinor: less(has.totalMinor, had.totalMinor),
  };
  const givenMinor = sum(order.refunds.filter(({ reason }) => reason !== undefined).map((one) => one.amountMinor));
  // What was announced before is promised: staff have given of the rest alone.
  const leftMinor = Math.max(0, less(less(order.totalMinor, givenMinor), had.totalMinor));
  const isReduced = parts.totalMinor > leftMinor;
  return { ...(isReduced ? reducedTo(leftMinor, parts, order) : parts), isReduced };
}

/** The same pieces for less, with the tax that is in that. */
function reducedTo(totalMinor: Minor, { itemsMinor, deliveryMinor }: Parts, order: Sums): Parts {
  const taxMinor = taxContained(totalMinor, order.taxRateBasisPoints);
  const payableMinor = order.isTaxIncluded ? totalMinor : less(totalMinor, taxMinor);
  const discountMinor = less(sum([itemsMinor, deliveryMinor]), payableMinor);
  return { itemsMinor, deliveryMinor, discountMinor, taxMinor, totalMinor };
}

/**
 * What so many pieces of each line cost, with the tax that was added for them. A fraction of a cent of the discount is left out
 * in the shopper's favour.
 */
function costOf(order: Sums, counts: number[]): Parts {
  const { lines, discountMinor: allOff, deliveryDiscountMinor } = order;
  if (lines.every(({ quantity }, place) => counts[place] === quantity)) return order;
  const itemsMinor = sum(lines.map(({ unitMinor }, place) => multiply(unitMinor, counts[place] ?? 0)));
  const discountOnItems = less(allOff, deliveryDiscountMinor);
  const discountMinor = Math.floor((discountOnItems * itemsMinor) / order.itemsMinor);
  return { itemsMinor, deliveryMinor: 0, discountMinor, ...withTax(less(itemsMinor, discountMinor), order) };
}
