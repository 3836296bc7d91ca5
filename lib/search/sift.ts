/**
 * Which products pass the filters, and how many would with each other value of a filter. One walk over all offers
 * answers both: an offer counts for a value of a facet when it fails no filter but that facet's own.
 */
import type { Minor } from "#lib/money";
import { type Cell, type Count, cellsFor, type Kind } from "./cells.ts";
import { bandOf, type Facet, type Filters, forEachFacet } from "./facets.ts";

export type Sifted = {
  /** The numbers of the products that pass, in the order given. */
  readonly numbers: readonly number[];
  /** Of each of them, the lowest price among those of its offers that pass. */
  readonly prices: readonly Minor[];
  /** How many products have each value, the other filters as they are; of values that none has, nothing is said. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** How many products have an offer that nothing but the filter of a facet keeps out. */
  readonly near: Readonly<Record<Facet, number>>;
};

/**
 * Sifts products by their offers: one offer of a product has to pass every filter by itself. `listed` names them as
 * `numbersIn` gives them: a product by its number below zero, and after it the kind and the price of each offer.
 */
export function sift(listed: Int32Array, kinds: readonly Kind[], filters: Filters): Sifted {
  const cells = cellsFor(kinds, filters);
  const numbers: number[] = [];
  const prices: Minor[] = [];
  const read = (place: number) => listed[place] ?? 0;
  let at = 0;
  while (at < listed.length) {
    const product = -read(at++);
    let lowest = 0;
    for (; read(at) > 0; at += 2) {
      const price = read(at + 1);
      const cell = cells.of[read(at)]?.[bandOf(price)];
      if (!cell) throw new Error(`Product ${product} is listed with an offer of no kind that is known.`);
      count(cell.counts, product);
      if (cell.passes && (lowest === 0 || price < lowest)) lowest = price;
    }
    if (lowest === 0) continue;
    numbers.push(product);
    prices.push(lowest);
  }
  return {
    numbers,
    prices,
    counts: forEachFacet((facet) => counted(cells.counts[facet])),
    near: forEachFacet((facet) => cells.near[facet].products),
  };
}

// By places: `for … of` takes twice as long, and this is most of what a listing costs.
function count(counts: Cell["counts"], product: number): void {
  for (let place = 0; place < counts.length; place += 1) {
    const one = counts[place];
    if (!one || one.lastProduct === product) continue;
    one.lastProduct = product;
    one.products += 1;
  }
}

const counted = (counts: ReadonlyMap<string, Count>) =>
  new Map([...counts].flatMap(([value, { products }]) => (value === "" || products === 0 ? [] : [[value, products]])));
