import "server-only";
import { findCards } from "#lib/catalog";
import type { CollectionPage } from "./collection.ts";
import { findCollection } from "./store.ts";

/** The collection with that slug and its pieces, in its own order. */
export async function collectionPage(slug: string): Promise<CollectionPage | undefined> {
  const found = await findCollection(slug);
  if (!found) return undefined;
  const { productIds, ...collection } = found;
  return { ...collection, products: await findCards(productIds) };
}
