import { formatMoney } from "#lib/money";
import { offerInWords, type Promotion, promotionLife } from "#lib/promotion";

/** What a promotion takes off and on which conditions, but for when: “10% off, once for each customer”. */
export const termsInWords = (promotion: Promotion): string =>
  [
    offerInWords(promotion),
    ...(promotion.minimumMinor === 0 ? [] : [`for items from ${formatMoney(promotion.minimumMinor)}`]),
    ...(promotion.isOncePerCustomer ? ["once for each customer"] : []),
  ].join(", ");

/** How a promotion stands: “Good now”. */
export const lifeInWords = (promotion: Promotion, at: Date): string => lives[promotionLife(promotion, at)];

const lives = { "to-come": "To come", current: "Good now", "used-up": "Used up", over: "Over" } as const;

/** How often a promotion is used, of how often it may be: “used once”. */
export function usesInWords({ uses, mostUses }: Promotion): string {
  if (mostUses !== undefined) return `used ${uses} of ${mostUses === 1 ? "1 time" : `${mostUses} times`}`;
  if (uses === 0) return "not used yet";
  return uses === 1 ? "used once" : `used ${uses} times`;
}
