import "server-only";
import { addToCart } from "#lib/cart";
import { findVariantBySku, findVariants, type VariantInShop } from "#lib/catalog";
import type { GuestSession, Session, SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { mostWishes } from "./policy.ts";
import { deleteWish, listWishes, putWish, type WishOwner } from "./store.ts";

/** A piece on a wish list, at today's price and with today's stock. */
export type Wish = Pick<VariantInShop, "sku" | "slug" | "name" | "options" | "picture" | "priceMinor" | "stock"> & {
  /** Was it saved before the sign-in of this session, which brought it here? */
  readonly isBrought: boolean;
};

/** Saves a piece. Saved twice it is there once; a list that is full stays as it is. */
export function saveWish(
  session: GuestSession | SignedInSession,
  sku: string,
): Promise<{ readonly outcome: "saved" | "full" | "unknown" }> {
  return transaction(async () => {
    const owner = ownerOf(session);
    const variant = await findVariantBySku(sku);
    if (!owner || !variant) return { outcome: "unknown" };
    const saved = await listWishes(owner);
    if (saved.some((wish) => wish.sku === sku)) return { outcome: "saved" };
    if (saved.length >= mostWishes) return { outcome: "full" };
    await putWish(owner, variant.id);
    return { outcome: "saved" };
  });
}

/** Takes a piece from the list. */
export async function dropWish(session: Session, sku: string): Promise<void> {
  const owner = ownerOf(session);
  if (owner) await deleteWish(owner, sku);
}

/** What the session's owner has saved, the latest first. */
export async function readWishList(session: Session): Promise<Wish[]> {
  const owner = ownerOf(session);
  const saved = owner ? await listWishes(owner) : [];
  const variants = await findVariants(saved.map(({ variantId }) => variantId));
  return saved.flatMap(({ variantId, broughtBy }) => {
    const variant = variants.get(variantId);
    const isBrought = session.kind === "customer" && session.handle === broughtBy;
    return variant === undefined ? [] : { ...variant, isBrought };
  });
}

/** The numbers of what is saved, for the hearts on every page. Whoever only looks around has no list to be asked for. */
export async function wishedSkus(session: Session): Promise<ReadonlySet<string>> {
  const owner = ownerOf(session);
  return new Set(owner ? (await listWishes(owner)).map(({ sku }) => sku) : []);
}

/** Puts one of a saved piece into the cart; it leaves the list only if it got there. */
export function moveWishToCart(session: GuestSession | SignedInSession, sku: string): ReturnType<typeof addToCart> {
  return transaction(async () => {
    const added = await addToCart(session, sku, 1);
    if (added.outcome === "added") await dropWish(session, sku);
    return added;
  });
}

/** While a session has to be proved again, nothing of its owner is shown to whoever holds it. */
function ownerOf(session: Session): WishOwner | undefined {
  if (session.kind === "guest") return { sessionHandle: session.handle };
  return session.kind === "customer" && !session.proofDue ? { accountId: session.accountId } : undefined;
}
