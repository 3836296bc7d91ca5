import { type Minor, shareOf } from "#lib/money";
import type { Offer } from "#lib/promotion";

/**
 * What an offer takes off. A percentage is of the items together, rounded once, to the nearest cent and half a cent in the
 * customer's favour; an amount is at most what the items come to; free delivery is what standard delivery would cost.
 */
export function discountOf(
  { kind, value }: Offer,
  { itemsMinor, standardDeliveryMinor }: { itemsMinor: Minor; standardDeliveryMinor: Minor },
): Minor {
  switch (kind) {
    case "percentage":
      return shareOf(itemsMinor, value);
    case "amount":
      return Math.min(value, itemsMinor);
    case "free-delivery":
      return standardDeliveryMinor;
  }
}
