/** What becomes of two carts when their owner turns out to be one person. */
import "server-only";
import { findVariants } from "#lib/catalog";
import { transaction } from "#lib/transaction";
import type { KeptLine } from "./cart-view.ts";
import { mostOfOneKind } from "./policy.ts";
import { dropCart, findCart, giveCart, putCode, putGift, putLater, putLine } from "./store.ts";

export type MergeReport = {
  /** The numbers of what was waiting in the account, and is here again. */
  readonly rejoined: readonly string[];
  /** Those of which there are fewer than both carts held together. */
  readonly capped: readonly string[];
  /** What the account's cart is being paid for just now, most likely on another device. */
  readonly paying: readonly string[];
};

/**
 * Makes the guest's cart, the one in the person's hands, the account's, and adds what the account had kept: quantities
 * add up, capped by stock and by what fits, and so does what both keep for later; what was taken out of the account's
 * stays out. Of two promotion codes or gift notes the one in hand stays. What of the account's is being paid just now is
 * about to be bought: it is saved for later, so that it is not bought twice, nor lost should the bank decline; of a piece that is
 * in hand too, as many as are in hand stay. Call it in the transaction that signs in; a second call changes nothing.
 */
export function mergeGuestCart(guestHandle: string, accountId: string): Promise<MergeReport> {
  return transaction(async () => {
    const guest = await findCart({ sessionHandle: guestHandle });
    const kept = await findCart({ accountId });
    if (!guest) return nothing;
    if (kept) await dropCart(kept.id);
    await giveCart(guest.id, accountId);
    if (!kept) return nothing;
    const [inCart, paying] = kept.isBeingPaid ? [[], kept.lines] : [kept.lines, []];
    if (!kept.isBeingPaid && guest.promotionCode === undefined && kept.promotionCode !== undefined)
      await putCode(guest.id, kept.promotionCode);
    if (!kept.isBeingPaid && guest.gift === undefined && kept.gift !== undefined) await putGift(guest.id, kept.gift);
    // A piece has one place: what is in either cart is in the cart.
    const hasRoom = (line: KeptLine) => quantityIn(guest.lines, line) === 0;
    const later = kept.later.filter(hasRoom);
    const variants = await findVariants([...kept.lines, ...later].map((line) => line.variantId));
    const skuOf = ({ variantId }: KeptLine) => variants.get(variantId)?.sku ?? [];
    const capped: string[] = [];
    for (const line of inCart) {
      const variant = variants.get(line.variantId);
      if (!variant) continue;
      const inHand = quantityIn(guest.lines, line);
      const most = Math.max(1, inHand, Math.min(variant.stock, mostOfOneKind));
      const quantity = Math.min(inHand + line.quantity, most);
      await putLine(guest.id, { ...line, quantity });
      // Where not even those can be had, the line says so itself.
      if (quantity < inHand + line.quantity && quantity <= variant.stock) capped.push(variant.sku);
    }
    for (const line of [...later, ...paying.filter(hasRoom)]) {
      const quantity = Math.min(quantityIn(guest.later, line) + line.quantity, mostOfOneKind);
      await putLater(guest.id, { ...line, quantity });
    }
    return { rejoined: [...inCart, ...later].flatMap(skuOf), capped, paying: paying.flatMap(skuOf) };
  });
}

const nothing: MergeReport = { rejoined: [], capped: [], paying: [] };

const quantityIn = (lines: readonly KeptLine[], { variantId }: KeptLine) =>
  lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
