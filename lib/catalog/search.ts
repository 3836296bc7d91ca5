/** Search over names and descriptions that forgives a typing error and completes a beginning. */
import "server-only";
import MiniSearch from "minisearch";
import { longestResult } from "./policy.ts";
import type { ProductCard } from "./product.ts";
import { type ListedProduct, listProducts } from "./store.ts";

export type Found = {
  readonly products: readonly ProductCard[];
  /** Another spelling that finds more than the one typed. */
  readonly didYouMean?: string | undefined;
};

/**
 * The products that best match a text, at most `longestResult`. The index is built from the products of this moment:
 * a few milliseconds for a few hundred, and never out of date.
 */
export async function search(text: string): Promise<Found> {
  const query = text.trim().slice(0, 100);
  if (query === "") return { products: [] };
  const products = await listProducts();
  const index = indexOf(products);
  const bySlug = new Map(products.map(({ card }) => [card.slug, card]));
  const cards = index
    .search(query, { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : 0), boost: { name: 4, category: 2 } })
    .slice(0, longestResult)
    .flatMap((result) => bySlug.get(String(result.id)) ?? []);
  return { products: cards, didYouMean: otherSpelling(index, query) };
}

function indexOf(products: readonly ListedProduct[]): MiniSearch {
  const fields = ["name", "category", "summary", "material", "description"];
  const index = new MiniSearch({ fields });
  index.addAll(products.map(({ card, searchable }) => ({ id: card.slug, ...card, ...searchable })));
  return index;
}

/** The nearest words of the catalogue for those of the query that it does not know. */
function otherSpelling(index: MiniSearch, query: string): string | undefined {
  const words = query.toLowerCase().split(/\s+/);
  const corrected = words.map((word) => {
    if (word.length < 4 || index.search(word, { prefix: true }).length > 0) return word;
    const [best] = index.search(word, { fuzzy: 0.34, boost: { name: 4 } });
    return best?.terms[0] ?? word;
  });
  const spelling = corrected.join(" ");
  return spelling === words.join(" ") ? undefined : spelling;
}
