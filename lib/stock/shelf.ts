import "server-only";
import { findVariants, type VariantInShop } from "#lib/catalog";
import { shelfPageLength } from "./policy.ts";
import { type ShelfFilter, searchVariantIds } from "./store.ts";

export type { ShelfFilter } from "./store.ts";

/** One page of the variants whose name or SKU contains the words, by name, and how many they are in all. */
export async function searchShelf({
  words,
  which,
  page,
}: {
  readonly words: string;
  readonly which: ShelfFilter;
  readonly page: number;
}): Promise<{ readonly total: number; readonly pieces: readonly VariantInShop[] }> {
  const { total, ids } = await searchVariantIds(
    { words, which },
    { skip: (page - 1) * shelfPageLength, take: shelfPageLength },
  );
  const found = await findVariants(ids);
  return { total, pieces: ids.flatMap((id) => found.get(id) ?? []) };
}
