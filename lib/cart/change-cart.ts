/** Putting things into a cart, and changing how many: each a transaction, each refused while it is paid. */
import "server-only";
import { findVariantBySku, findVariants, type VariantInShop } from "#lib/catalog";
import type { GuestSession, Session, SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import type { KeptLine } from "./cart-view.ts";
import { mostOfOneKind } from "./policy.ts";
import { ownerOf } from "./read-cart.ts";
import { findCart, openCart, putLine } from "./store.ts";

type BeingPaid = { readonly outcome: "being-paid" };
type Limited = { readonly outcome: "limited"; readonly available: number };
type Unknown = { readonly outcome: "unknown" };

/**
 * Adds `quantity` of a variant; more than there is, or more than fits, is refused and changes nothing. A piece has one place:
 * what is saved for later of it comes along, as many as there are, and `fromLater` says how many those were.
 */
export function addToCart(
  session: GuestSession | SignedInSession,
  sku: string,
  quantity: number,
): Promise<
  | { readonly outcome: "added"; readonly quantity: number; readonly fromLater?: number }
  | { readonly outcome: "out-of-stock" }
  | Limited
  | Unknown
  | BeingPaid
> {
  return transaction(async () => {
    const variant = await findVariantBySku(sku);
    const owner = ownerOf(session);
    if (!variant || !owner) return { outcome: "unknown" };
    const cart = await openCart(owner);
    if (cart.isBeingPaid) return { outcome: "being-paid" };
    if (variant.stock === 0) return { outcome: "out-of-stock" };
    const wanted = quantityIn(cart.lines, variant.id) + quantity;
    const available = Math.min(variant.stock, mostOfOneKind);
    if (wanted > available) return { outcome: "limited", available };
    const together = Math.min(wanted + quantityIn(cart.later, variant.id), available);
    await putLine(cart.id, lineOf(variant, together));
    const fromLater = together - wanted;
    return { outcome: "added", quantity: together, ...(fromLater > 0 ? { fromLater } : {}) };
  });
}

/**
 * Sees to it that so many of each variant are in the cart, or as many as there are. What is in it already counts, so a
 * second call changes nothing; so does what is saved for later, which comes up with all there is of it.
 */
export function fillCart(
  session: GuestSession | SignedInSession,
  wanted: readonly { readonly variantId: string; readonly quantity: number }[],
): Promise<{ readonly outcome: "filled" } | Unknown | BeingPaid> {
  return transaction(async () => {
    const owner = ownerOf(session);
    if (!owner) return { outcome: "unknown" };
    const cart = await openCart(owner);
    if (cart.isBeingPaid) return { outcome: "being-paid" };
    const variants = await findVariants(wanted.map(({ variantId }) => variantId));
    for (const { variantId, quantity } of wanted) {
      const variant = variants.get(variantId);
      const atLeast = Math.max(quantity, quantityIn(cart.later, variantId));
      const possible = Math.min(atLeast, variant?.stock ?? 0, mostOfOneKind);
      if (variant && possible > quantityIn(cart.lines, variantId)) await putLine(cart.id, lineOf(variant, possible));
    }
    return { outcome: "filled" };
  });
}

/** Sets how many of a variant that is in the cart. */
export function setQuantity(
  session: Session,
  variantId: string,
  quantity: number,
): Promise<{ readonly outcome: "set" } | Limited | Unknown | BeingPaid> {
  return transaction(async () => {
    const owner = ownerOf(session);
    const cart = owner && (await findCart(owner));
    const variant = (await findVariants([variantId])).get(variantId);
    if (!cart || !variant || quantityIn(cart.lines, variantId) === 0) return { outcome: "unknown" };
    if (cart.isBeingPaid) return { outcome: "being-paid" };
    const available = Math.min(variant.stock, mostOfOneKind);
    if (quantity > available) return { outcome: "limited", available };
    await putLine(cart.id, lineOf(variant, quantity));
    return { outcome: "set" };
  });
}

const lineOf = (variant: VariantInShop, quantity: number): KeptLine => ({
  variantId: variant.id,
  quantity,
  seenPriceMinor: variant.priceMinor,
});

const quantityIn = (lines: readonly KeptLine[], variantId: string) =>
  lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
