/**
 * Taking a line out and putting it back where it was, keeping one for later and fetching it up again: each a transaction,
 * each refused while the cart is paid, and a second press changes nothing.
 */
import "server-only";
import type { Session } from "#lib/session";
import { transaction } from "#lib/transaction";
import { allLines, type KeptCart, type KeptLine } from "./cart-view.ts";
import { ownerOf } from "./read-cart.ts";
import { findCart, moveLine, putBack, takeOut } from "./store.ts";

export type Moved = { readonly outcome: "moved" | "being-paid" | "unknown" };

/** Takes a line out, of the cart or from below it. */
export const removeLine = (session: Session, variantId: string): Promise<Moved> =>
  move(session, variantId, async (cart) => {
    if (!isIn(cart.removed, variantId)) await takeOut(cart.id, variantId);
  });

/** Puts back what was taken out: as many as there were, in the same place. */
export const restoreLine = (session: Session, variantId: string): Promise<Moved> =>
  move(session, variantId, async (cart) => {
    if (isIn(cart.removed, variantId)) await putBack(cart.id, variantId);
  });

/** Keeps a line below the cart: it is not ordered with it, and nothing is set aside for it. */
export const saveForLater = (session: Session, variantId: string): Promise<Moved> =>
  move(session, variantId, async (cart) => {
    if (isIn(cart.lines, variantId)) await moveLine(cart.id, variantId, { isForLater: true });
  });

/** Fetches a line up into the cart, however many there are now: what is missing is said beside it. */
export const moveToCart = (session: Session, variantId: string): Promise<Moved> =>
  move(session, variantId, async (cart) => {
    if (isIn(cart.later, variantId)) await moveLine(cart.id, variantId, { isForLater: false });
  });

function move(session: Session, variantId: string, change: (cart: KeptCart) => Promise<void>): Promise<Moved> {
  return transaction(async () => {
    const owner = ownerOf(session);
    const cart = owner && (await findCart(owner));
    if (!cart || !isIn(allLines(cart), variantId)) return { outcome: "unknown" };
    if (cart.isBeingPaid) return { outcome: "being-paid" };
    await change(cart);
    return { outcome: "moved" };
  });
}

const isIn = (lines: readonly KeptLine[], variantId: string) => lines.some((line) => line.variantId === variantId);
