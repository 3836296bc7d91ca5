/** Listings and searches: filtered, sorted and cut into pages. */
import "server-only";
import { findCards, type ProductCard } from "#lib/catalog";
import type { Minor } from "#lib/money";
import { passes } from "./facets.ts";
import { type Found, find } from "./find.ts";
import { numbersIn } from "./numbers-in.ts";
import { pageSize } from "./policy.ts";
import type { Query, SortOrder } from "./query.ts";
import { type Sifted, sift } from "./sift.ts";
import { findProductIds, listKinds, listOffers, type StoredOrder } from "./store.ts";

export type Listing = Pick<Sifted, "counts" | "near"> &
  Omit<Found, "offers"> & {
    readonly products: readonly ProductCard[];
    readonly total: number;
    /** Whether there would be anything without filters. */
    readonly hasMatches: boolean;
    /** The page that is shown: the last one when the query asks for one beyond it. */
    readonly page: number;
    readonly pages: number;
  };

/** What a query asks for. Each product is shown by those of its variants that pass the filters. */
export async function browse(query: Query): Promise<Listing> {
  const { words, filters, sort } = query;
  const { offers, ...how }: Found =
    words === "" ? { offers: await listOffers(storedOrder[sort]) } : await find(words, storedOrder[sort]);
  const { numbers, prices, counts, near } = sift(numbersIn(offers), await listKinds(), filters);
  const sorted = isByPrice(sort) ? byPrice(numbers, prices, sort) : numbers;

  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = Math.min(query.page, pages);
  const ids = await findProductIds(sorted.slice((page - 1) * pageSize, page * pageSize));
  const products = await findCards(ids, (variant) => passes(variant, filters));
  return { ...how, products, total: sorted.length, hasMatches: offers !== "", page, pages, counts, near };
}

/** What costs the same is in the order of names. */
const storedOrder: Readonly<Record<SortOrder, StoredOrder>> = {
  best: "best",
  newest: "newest",
  name: "name",
  "price-up": "name",
  "price-down": "name",
};

const isByPrice = (sort: SortOrder) => sort === "price-up" || sort === "price-down";

/** The numbers of products in the order of their prices; of those at one price, in the order given. */
function byPrice(numbers: readonly number[], prices: readonly Minor[], sort: SortOrder): number[] {
  const direction = sort === "price-up" ? 1 : -1;
  // Price and place in one number: sorting numbers is five times as fast as asking a function which comes first.
  const keys = Float64Array.from(prices, (price, place) => direction * price * places + place).sort();
  return Array.from(keys, (key) => numbers[key - Math.floor(key / places) * places] ?? 0);
}

/** More than there are products. */
const places = 2 ** 24;
