/** Making a gift of what is in the cart, and taking that back: like every change of a cart refused while it is paid. */
import "server-only";
import type { Session } from "#lib/session";
import { transaction } from "#lib/transaction";
import { type Gift, lengthOfMessage, longestGiftMessage } from "./gift.ts";
import { ownerOf } from "./read-cart.ts";
import { findCart, putGift } from "./store.ts";

/** Keeps the note with the cart; one that says nothing takes it away. Throws on a message that is too long: forms say so first. */
export function setGift(
  session: Session,
  { message, hidesPrices }: Gift,
): Promise<{ readonly outcome: "kept" | "being-paid" | "no-cart" }> {
  if (lengthOfMessage(message) > longestGiftMessage) throw new RangeError("The message of a gift is too long.");
  return transaction(async () => {
    const owner = ownerOf(session);
    const cart = owner && (await findCart(owner));
    if (!cart) return { outcome: "no-cart" };
    if (cart.isBeingPaid) return { outcome: "being-paid" };
    await putGift(cart.id, { message: message.replaceAll("\r\n", "\n").trim(), hidesPrices });
    return { outcome: "kept" };
  });
}
