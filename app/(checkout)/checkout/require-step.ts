// What every page of the checkout asks first: is there something to buy, and is it this step's turn?
import "server-only";
import { type CartView, readCart } from "#lib/cart";
import { type Checkout, readCheckout } from "#lib/checkout";
import { findOpenOrder } from "#lib/orders";
import { csrfToken, redirect, sessionToShow } from "#lib/request";
import type { Session } from "#lib/session";
import { isWithinReach, nextStep, type Step, stepPath } from "./progress.ts";

export type StepContext = { session: Session; cart: CartView; checkout: Checkout | undefined; csrf: string };

/**
 * What the step's page needs, or no return: whoever has to prove who they are goes first, an empty cart leads to the
 * cart, one that is being paid to its payment, a skipped step to that step.
 */
export async function requireStep(step: Step): Promise<StepContext> {
  const session = await sessionToShow(stepPath(step));
  const [cart, checkout, csrf] = await Promise.all([readCart(session), readCheckout(session), csrfToken()]);
  if (cart.isBeingPaid) redirect(await paymentPath(session));
  if (cart.lines.length === 0) redirect("/cart");
  if (!isWithinReach(step, checkout)) redirect(stepPath(nextStep(checkout)));
  return { session, cart, checkout, csrf };
}

async function paymentPath(session: Session): Promise<string> {
  const order = await findOpenOrder(session);
  return order === undefined ? "/cart" : `/checkout/wait/${order.number}`;
}
