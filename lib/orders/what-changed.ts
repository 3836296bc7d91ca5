/** The shopper pays what they saw: anything else is said first, and pressed for again. */
import { type CartView, isOfPrice } from "#lib/cart";
import { type Checkout, orderSummary, promotionObstacle } from "#lib/checkout";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";

/** What is different from when the button was shown, in sentences; empty when nothing is. */
export function whatChanged(
  cart: CartView,
  checkout: Checkout,
  seen: { readonly key: string; readonly cartVersion: number; readonly totalMinor: number },
): string[] {
  const { totalMinor } = orderSummary(cart, checkout);
  if (totalMinor !== seen.totalMinor) {
    const prices = cart.lines.flatMap(({ name, notice }) =>
      notice && isOfPrice(notice) ? [`${name}: ${notice.text}`] : [],
    );
    const obstacle = promotionObstacle(cart, checkout);
    const promotion = obstacle === undefined ? [] : [obstacle];
    return [
      ...prices,
      ...promotion,
      t("The total is now {now}; before it was {before}.", {
        now: formatMoney(totalMinor),
        before: formatMoney(seen.totalMinor),
      }),
    ];
  }
  if (cart.version !== seen.cartVersion) return [t("Your cart or your details were changed in another window.")];
  if (checkout.key !== seen.key) return [t("This page was from an earlier attempt.")];
  return [];
}
