/** Why a code takes nothing off. */
import { formatMoney, type Minor } from "#lib/money";
import type { Promotion } from "./promotion.ts";

const format = new Intl.DateTimeFormat("en-IE", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
const inUtc = (at: Date) => `${format.format(at)} (UTC)`;

/** What a code's conditions are about. */
export type Circumstances = {
  readonly itemsMinor: Minor;
  readonly isDeliveryFree: boolean;
  /** This customer has used it before. */
  readonly isUsed: boolean;
  readonly at: Date;
};

/** The first condition that does not hold, in a sentence; undefined when all do. Both moments still belong to its time. */
export function obstacleTo(
  promotion: Promotion,
  { itemsMinor, isDeliveryFree, isUsed, at }: Circumstances,
): string | undefined {
  const { code, kind, minimumMinor, validFrom, validThrough, mostUses, uses } = promotion;
  if (validFrom !== undefined && at < validFrom) return `${code} is not good yet: it begins on ${inUtc(validFrom)}.`;
  if (validThrough !== undefined && at > validThrough) return `${code} expired on ${inUtc(validThrough)}.`;
  if (isUsed) return `${code} can be used once by each customer, and you have used it.`;
  if (mostUses !== undefined && uses >= mostUses) return `${code} has been used as often as it could be.`;
  if (itemsMinor < minimumMinor) {
    const missing = formatMoney(minimumMinor - itemsMinor);
    return `${code} needs ${missing} more in your cart: it is for items from ${formatMoney(minimumMinor)}.`;
  }
  if (kind === "free-delivery" && isDeliveryFree) {
    return `${code} makes standard delivery free, and yours is free already: keep it for another time.`;
  }
  return undefined;
}
