/** What listings can be narrowed down by. Within one facet any of the chosen values will do; all facets hold at once. */
import { colours, materials, sizes } from "#lib/catalog";
import type { Minor } from "#lib/money";
import { priceSteps } from "./policy.ts";

/** In the order in which they are shown. Each is a parameter of the address, too. */
export const facets = ["category", "price", "colour", "material", "size", "available"] as const;
export type Facet = (typeof facets)[number];

/** Something for each facet. */
export const forEachFacet = <T>(make: (facet: Facet, index: number) => T): Record<Facet, T> =>
  Object.fromEntries(facets.map((facet, index) => [facet, make(facet, index)])) as Record<Facet, T>;

/** The values that are chosen; of a facet that does not matter, none. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export const noFilters: Filters = forEachFacet(() => []);

/** A range of prices from `fromMinor` to below `belowMinor`, named in euros: “25-50”. The last one is open: “100-”. */
export type PriceBand = {
  readonly value: string;
  readonly fromMinor: Minor;
  readonly belowMinor: Minor | undefined;
};

export const priceBands: readonly PriceBand[] = [0, ...priceSteps].map((fromMinor, index) => {
  const belowMinor = priceSteps[index];
  return { value: `${fromMinor / 100}-${belowMinor === undefined ? "" : belowMinor / 100}`, fromMinor, belowMinor };
});

/** The band that a price is in, by its place in `priceBands`. */
export function bandOf(priceMinor: Minor): number {
  let band = 0;
  while (band < priceSteps.length && priceMinor >= (priceSteps[band] ?? 0)) band += 1;
  return band;
}

/** Every value that a facet can have, in the order in which they are shown; categories are the shop's own. */
export const facetValues: Readonly<Record<Exclude<Facet, "category">, readonly string[]>> = {
  material: materials,
  colour: colours,
  size: sizes,
  price: priceBands.map(({ value }) => value),
  available: ["1"],
};

/** Whether a value is among those chosen, or nothing is chosen. */
export const isAmong = (value: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 || chosen.includes(value);

type Variant = { material: string; colour: string; size: string; priceMinor: Minor; stock: number };

/** Whether a variant passes every filter by itself; what it is a variant of has its category. */
export function passes(variant: Variant, { material, colour, size, price, available }: Filters): boolean {
  return (
    isAmong(variant.material, material) &&
    isAmong(variant.colour, colour) &&
    isAmong(variant.size, size) &&
    isAmong(priceBands[bandOf(variant.priceMinor)]?.value ?? "", price) &&
    isAmong(variant.stock > 0 ? "1" : "", available)
  );
}
