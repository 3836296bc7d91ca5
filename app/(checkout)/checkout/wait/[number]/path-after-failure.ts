import "server-only";
import { readCart } from "#lib/cart";
import { readCheckout } from "#lib/checkout";
import type { OrderView } from "#lib/orders";
import type { Session } from "#lib/session";
import { isWithinReach, stepPath } from "../../progress.ts";

/**
 * Where a shopper reads that the payment of an order came to nothing: at the payment step, if the session can go on
 * there and its cart holds what was ordered. Otherwise, as in another browser or after carts were merged, on the
 * order's page: the step would lead elsewhere without a word, or speak of another cart.
 */
export async function pathAfterFailure(
  session: Session,
  { number, lines }: Pick<OrderView, "number" | "lines">,
  reason: string,
): Promise<string> {
  const [cart, checkout] = await Promise.all([readCart(session), readCheckout(session)]);
  // A cart that was given back no longer knows its order, so it is told by what is in it.
  const isInCart = ({ variantId, quantity }: OrderView["lines"][number]) =>
    cart.lines.some((line) => line.variantId === variantId && line.quantity >= quantity);
  return lines.every(isInCart) && !cart.isBeingPaid && isWithinReach("payment", checkout)
    ? `${stepPath("payment")}?declined=${reason}`
    : `/orders/${encodeURIComponent(number)}`;
}
