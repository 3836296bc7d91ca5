/** Listings: filtered, sorted and cut into pages. */
import "server-only";
import type { BrowseQuery, SortOrder } from "./browse-query.ts";
import { pageSize } from "./policy.ts";
import type { ProductCard } from "./product.ts";
import { type ListedProduct, listProducts } from "./store.ts";

export type Listing = {
  readonly products: readonly ProductCard[];
  readonly total: number;
  /** The page that is shown: the last one when the query asks for one beyond it. */
  readonly page: number;
  readonly pages: number;
  readonly facets: {
    /** How many there would be in each category, the other filters as they are. */
    readonly categories: readonly { readonly slug: string; readonly count: number }[];
    readonly available: number;
  };
};

/** The products that a query asks for. A few dozen products are read whole: counting facets in the database costs more. */
export async function browse(query: BrowseQuery): Promise<Listing> {
  const everything = await listProducts();
  const inPrice = everything.filter((product) => isInPrice(product, query));
  const inReach = inPrice.filter((product) => !query.availableOnly || !product.card.isSoldOut);
  const matching = inReach.filter((product) => isInCategory(product, query)).toSorted(orders[query.sort]);

  const pages = Math.max(1, Math.ceil(matching.length / pageSize));
  const page = Math.min(query.page, pages);
  return {
    products: matching.slice((page - 1) * pageSize, page * pageSize).map(({ card }) => card),
    total: matching.length,
    page,
    pages,
    facets: {
      categories: countBy(inReach.map(({ card }) => card.categorySlug)),
      available: inPrice.filter((product) => isInCategory(product, query) && !product.card.isSoldOut).length,
    },
  };
}

const isInPrice = ({ card }: ListedProduct, { minMinor = 0, maxMinor = Number.MAX_SAFE_INTEGER }: BrowseQuery) =>
  card.fromMinor >= minMinor && card.fromMinor <= maxMinor;

const isInCategory = ({ card }: ListedProduct, { categories }: BrowseQuery) =>
  categories.length === 0 || categories.includes(card.categorySlug);

const byName = (a: ListedProduct, b: ListedProduct) => a.card.name.localeCompare(b.card.name, "en");
const byNewest = (a: ListedProduct, b: ListedProduct) => b.addedOn.getTime() - a.addedOn.getTime() || byName(a, b);

const orders: Readonly<Record<SortOrder, (a: ListedProduct, b: ListedProduct) => number>> = {
  featured: (a, b) => Number(b.isFeatured) - Number(a.isFeatured) || byNewest(a, b),
  newest: byNewest,
  "price-up": (a, b) => a.card.fromMinor - b.card.fromMinor || byName(a, b),
  "price-down": (a, b) => b.card.fromMinor - a.card.fromMinor || byName(a, b),
  name: byName,
};

const countBy = (slugs: readonly string[]) =>
  [...new Set(slugs)].map((slug) => ({ slug, count: slugs.filter((other) => other === slug).length }));
