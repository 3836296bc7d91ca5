/** A set: pieces that are bought together, each in one of its variants, at the prices that they have alone. */
import "server-only";
import { findVariantsOf, type VariantInShop } from "#lib/catalog";
import type { Minor } from "#lib/money";
import { findCollection, listSetsWith } from "./store.ts";

export type PieceSet = {
  readonly slug: string;
  readonly name: string;
  /** One of each that is to be had, in the set's order. */
  readonly pieces: readonly VariantInShop[];
  /** What is sold out in every variant, by name. */
  readonly missing: readonly string[];
  readonly totalMinor: Minor;
};

/** The set of that slug; other collections are none. `chosen` takes the place of the first variant of its product. */
export async function findSet(slug: string, chosen?: string): Promise<PieceSet | undefined> {
  const found = await findCollection(slug);
  if (found?.kind !== "set") return undefined;
  const variants = await findVariantsOf(found.productIds);
  const every = found.productIds.map((id) => variants.filter(({ productId }) => productId === id));
  const inStock = every.map((all) => all.filter(({ stock }) => stock > 0));
  const pieces = inStock.flatMap((all) => all.find(({ sku }) => sku === chosen) ?? all[0] ?? []);
  return {
    slug,
    name: found.name,
    pieces,
    missing: every.flatMap((all, position) => (inStock[position]?.length === 0 ? (all[0]?.name ?? []) : [])),
    totalMinor: pieces.reduce((sum, { priceMinor }) => sum + priceMinor, 0),
  };
}

/** The sets that the product is a piece of, in the shop's order. */
export async function setsWith(productId: string, chosen?: string): Promise<PieceSet[]> {
  const sets = await Promise.all((await listSetsWith(productId)).map((slug) => findSet(slug, chosen)));
  return sets.filter((set) => set !== undefined);
}
