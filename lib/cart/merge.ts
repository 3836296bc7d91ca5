/** What becomes of two carts when their owner turns out to be one person. */
import "server-only";
import { findVariants, inWords } from "#lib/catalog";
import { transaction } from "#lib/transaction";
import type { KeptLine } from "./cart-view.ts";
import { mostOfOneKind } from "./policy.ts";
import { dropCart, findCart, giveCart, putCode, putLater, putLine } from "./store.ts";

export type MergeReport = {
  /** Lines that were waiting in the account and are in the cart again. */
  readonly rejoined: number;
  /** Lines of which there are fewer than both carts held together. */
  readonly capped: readonly { readonly name: string; readonly options: string; readonly quantity: number }[];
};

/**
 * Makes the guest's cart, the one in the person's hands, the account's, and adds what the account had kept: quantities
 * add up, capped by stock and by what fits, and so does what both keep for later. Of two promotion codes the one in hand stays. Call it in the transaction that signs in; a second call changes nothing.
 */
export function mergeGuestCart(guestHandle: string, accountId: string): Promise<MergeReport> {
  return transaction(async () => {
    const guest = await findCart({ sessionHandle: guestHandle });
    const kept = await findCart({ accountId });
    if (!guest) return { rejoined: 0, capped: [] };
    if (kept) await dropCart(kept.id);
    await giveCart(guest.id, accountId);
    if (!kept) return { rejoined: 0, capped: [] };
    // What is being paid on another device is about to be bought there; it is not bought twice.
    const inCart = kept.isBeingPaid ? [] : kept.lines;
    if (!kept.isBeingPaid && guest.promotionCode === undefined && kept.promotionCode !== undefined)
      await putCode(guest.id, kept.promotionCode);
    const variants = await findVariants(inCart.map((line) => line.variantId));
    const capped: MergeReport["capped"][number][] = [];
    for (const line of inCart) {
      const variant = variants.get(line.variantId);
      if (!variant) continue;
      const inHand = quantityIn(guest.lines, line);
      const most = Math.max(1, inHand, Math.min(variant.stock, mostOfOneKind));
      const quantity = Math.min(inHand + line.quantity, most);
      await putLine(guest.id, { ...line, quantity });
      if (quantity < inHand + line.quantity) {
        capped.push({ name: variant.name, options: inWords(variant.options), quantity });
      }
    }
    // A piece has one place: what is in either cart is in the cart.
    const later = kept.later.filter((line) => quantityIn(guest.lines, line) === 0);
    for (const line of later) {
      const quantity = Math.min(quantityIn(guest.later, line) + line.quantity, mostOfOneKind);
      await putLater(guest.id, { ...line, quantity });
    }
    return { rejoined: inCart.length + later.length, capped };
  });
}

const quantityIn = (lines: readonly KeptLine[], { variantId }: KeptLine) =>
  lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
