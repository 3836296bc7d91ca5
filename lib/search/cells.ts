/** What every offer of one kind in one price band means to the filters: it is worked out once for all of them. */
import { type Facet, type Filters, facets, forEachFacet, isAmong, priceBands } from "./facets.ts";

/** What filters can tell of a variant beside its price: a value for every other facet. */
export type Kind = { readonly id: number } & Readonly<Record<Exclude<Facet, "price">, string>>;

/** How many products have some value. Each counts once, however many of its offers have it. */
export type Count = { products: number; lastProduct: number };

export type Cell = {
  /** Whether such an offer passes every filter. */
  readonly passes: boolean;
  /** What its product is counted for. */
  readonly counts: readonly Count[];
};

export type Cells = {
  /** By the kind's identifier, and by the band's place in `priceBands`. */
  readonly of: readonly (readonly Cell[])[];
  /** By facet and value. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, Count>>>;
  /** For each facet, products of which some offer fails the filter of that facet alone. */
  readonly near: Readonly<Record<Facet, Count>>;
};

/** The cells of these kinds, all counts at nothing. */
export function cellsFor(kinds: readonly Kind[], filters: Filters): Cells {
  const near = forEachFacet(none);
  const counts = forEachFacet(() => new Map<string, Count>());
  const countOf = (facet: Facet, value: string): Count => {
    const count = counts[facet].get(value) ?? none();
    counts[facet].set(value, count);
    return count;
  };
  const cellFor = (values: Readonly<Record<Facet, string>>): Cell => {
    const failed = facets.filter((facet) => !isAmong(values[facet], filters[facet]));
    const [only, ...others] = failed;
    if (only === undefined) return { passes: true, counts: facets.map((facet) => countOf(facet, values[facet])) };
    // It would pass if this value was chosen too, or nothing of the kind.
    return { passes: false, counts: others.length > 0 ? [] : [countOf(only, values[only]), near[only]] };
  };
  const of: Cell[][] = [];
  for (const { id, ...kind } of kinds) of[id] = priceBands.map(({ value }) => cellFor({ ...kind, price: value }));
  return { of, counts, near };
}

const none = (): Count => ({ products: 0, lastProduct: 0 });
