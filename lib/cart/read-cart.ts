/** Looking into a cart. */
import "server-only";
import { findVariants } from "#lib/catalog";
import type { Minor } from "#lib/money";
import { type Standing, standingOf } from "#lib/promotion";
import type { Session } from "#lib/session";
import { now } from "#lib/time";
import { allLines, type CartView, type Destination, isOfPrice, type KeptCart, viewOf } from "./cart-view.ts";
import { type CartOwner, findCart, seePrice } from "./store.ts";

/** Whose cart a session opens: an account's follows the person, a guest's stays with the browser. */
export function ownerOf(session: Session): CartOwner | undefined {
  if (session.kind === "anonymous") return undefined;
  return session.kind === "customer" ? { accountId: session.accountId } : { sessionHandle: session.handle };
}

/**
 * The session's cart with today's prices and stock; an empty one for somebody who has none. Whether delivery is free already
 * is judged for `destination`; without it for where the checkout sends the cart, which is what an order of it comes to.
 */
export async function readCart(session: Session, destination?: Destination): Promise<CartView> {
  const owner = ownerOf(session);
  const cart = owner && (await findCart(owner));
  if (!cart) return viewOf(undefined, new Map());
  const view = viewOf(cart, await findVariants(allLines(cart).map((line) => line.variantId)), destination);
  const { promotionCode } = cart;
  return promotionCode === undefined
    ? view
    : { ...view, promotion: await standingIn(view, cart, owner, promotionCode) };
}

/** How a code stands with a cart and whoever it belongs to. */
export function standingIn(
  { itemsMinor, missingForFreeMinor }: CartView,
  { email }: KeptCart,
  owner: CartOwner,
  code: string,
): Promise<Standing> {
  const accountId = "accountId" in owner ? owner.accountId : undefined;
  const isDeliveryFree = missingForFreeMinor === 0;
  return standingOf(code, { accountId, email }, { itemsMinor, isDeliveryFree, at: now() });
}

/** How many pieces are in the session's cart, and in how many lines. */
export async function cartSize(session: Session): Promise<{ readonly pieces: number; readonly lines: number }> {
  const owner = ownerOf(session);
  const lines = (owner && (await findCart(owner)))?.lines ?? [];
  return { pieces: lines.reduce((count, line) => count + line.quantity, 0), lines: lines.length };
}

/**
 * Takes the price of a line as seen, if it is still the one that was shown: of another its owner has not been told. A press of
 * theirs does this, and never a look at the cart, which changes nothing: it may have been a reload, or a tab that nobody reads.
 * What an order comes to does not hang on it: that is the total which was reviewed.
 */
export async function acknowledgePrice(session: Session, variantId: string, shownMinor: Minor): Promise<void> {
  const { id, lines, later } = await readCart(session);
  const line = [...lines, ...later].find((one) => one.variantId === variantId);
  if (id && line?.unitMinor === shownMinor) await seePrice(id, variantId, shownMinor);
}

/** Takes the prices of what is about to be bought as seen: what had changed has been said. */
export async function acknowledgeNotices(session: Session): Promise<void> {
  const { id, lines } = await readCart(session);
  for (const line of lines) {
    if (id && isOfPrice(line.notice)) await seePrice(id, line.variantId, line.unitMinor);
  }
}
