/** Who may see an order: the account that placed it, and sessions that placed it or proved to know it. */
import "server-only";
import { readCheckout } from "#lib/checkout";
import type { GuestSession, Session, SignedInSession } from "#lib/session";
import { allowAttempt, throttleKey } from "#lib/throttle";
import type { OrderRow, OrderView } from "./order.ts";
import { findByNumberAndEmail, findVisible, grantAccess, lastMethodOf, listOf } from "./store.ts";

/** The order of that number if the session may see it. Somebody else's order and no order at all look the same. */
export async function findOrder(session: Session, number: string): Promise<OrderView | undefined> {
  return session.kind === "anonymous" ? undefined : findVisible({ number }, visibleTo(session));
}

/** The order for which the session's cart is being paid just now, if there is one. */
export async function findOpenOrder(session: Session): Promise<OrderView | undefined> {
  const checkout = await readCheckout(session);
  if (session.kind === "anonymous" || checkout === undefined) return undefined;
  return findVisible({ checkoutKey: checkout.key }, visibleTo(session));
}

/** The account's orders, the newest first; without those that came to nothing. */
export const listOrders = (session: SignedInSession): Promise<OrderRow[]> => listOf(session.accountId);

/** How the account's last order that went through was to travel; undefined before the first. */
export const usualDelivery = ({ accountId }: SignedInSession): Promise<OrderView["deliveryMethod"] | undefined> =>
  lastMethodOf(accountId);

/**
 * Gives the session access to an order whose number and e-mail address it knows. One answer for everything that does
 * not fit, and fewer and fewer tries for a network that keeps guessing: finding one order gives no tries back, or its
 * owner could guess at the others without end.
 */
export async function claimGuestOrder(
  session: GuestSession | SignedInSession,
  number: string,
  email: string,
  network: string,
): Promise<{ readonly outcome: "granted" | "not-found" } | { readonly outcome: "wait"; readonly seconds: number }> {
  const key = throttleKey("order-lookup-network", network);
  const attempt = await allowAttempt(key);
  if (!attempt.allowed) return { outcome: "wait", seconds: attempt.waitSeconds };
  const order = await findByNumberAndEmail(number, email.trim().toLowerCase());
  if (!order) return { outcome: "not-found" };
  await grantAccess(session.handle, order.id);
  return { outcome: "granted" };
}

export const visibleTo = (session: GuestSession | SignedInSession) => ({
  accountId: session.kind === "customer" ? session.accountId : undefined,
  sessionHandle: session.handle,
});
