/** Why a code takes nothing off. */
import { dateFormat, t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import type { Promotion } from "./promotion.ts";

const format = dateFormat({ dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
const inUtc = (at: Date) => `${format().format(at)} (UTC)`;

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
  // First, since one that was ended before it began never will.
  if (validThrough !== undefined && at > validThrough)
    return t("{code} expired on {time}.", { code, time: inUtc(validThrough) });
  if (validFrom !== undefined && at < validFrom)
    return t("{code} is not good yet: it begins on {time}.", { code, time: inUtc(validFrom) });
  if (isUsed) return t("{code} can be used once by each customer, and you have used it.", { code });
  if (mostUses !== undefined && uses >= mostUses) return t("{code} has been used as often as it could be.", { code });
  if (itemsMinor < minimumMinor) {
    const missing = formatMoney(minimumMinor - itemsMinor);
    return t("{code} needs {missing} more in your cart: it is for items from {least}.", {
      code,
      missing,
      least: formatMoney(minimumMinor),
    });
  }
  if (kind === "free-delivery" && isDeliveryFree) {
    return t("{code} makes standard delivery free, and yours is free already: keep it for another time.", { code });
  }
  return undefined;
}
