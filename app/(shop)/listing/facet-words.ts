/** What facets, their values and the orders of a listing are called. */
import type { Category } from "#lib/catalog";
import { formatRound } from "#lib/money";
import { type Facet, priceBands, type Query, type SortOrder } from "#lib/search";

export const facetNames: Readonly<Record<Facet, string>> = {
  category: "Category",
  material: "Made of",
  colour: "Colour",
  size: "Size",
  price: "Price",
  available: "Availability",
};

/** What a value of a facet is called. */
export function valueName(facet: Facet, value: string, categories: readonly Category[]): string {
  if (facet === "category") return categories.find(({ slug }) => slug === value)?.name ?? value;
  if (facet === "price") return bandName(value);
  return facet === "available" ? "In stock" : `${value[0]?.toUpperCase()}${value.slice(1)}`;
}

/** `best` is called otherwise when something was searched for. */
export const sortName = (order: SortOrder, { words }: Query): string =>
  order === "best" && words !== "" ? "Best match" : sortNames[order];

const sortNames: Readonly<Record<SortOrder, string>> = {
  best: "Our choice",
  newest: "Newest first",
  "price-up": "Price, low to high",
  "price-down": "Price, high to low",
  name: "Name",
};

function bandName(value: string): string {
  const { fromMinor = 0, belowMinor } = priceBands.find((band) => band.value === value) ?? {};
  if (belowMinor === undefined) return `${formatRound(fromMinor)} and more`;
  return fromMinor === 0
    ? `Under ${formatRound(belowMinor)}`
    : `${formatRound(fromMinor)} to ${formatRound(belowMinor)}`;
}

/** So many products, as the shop calls them. */
export const inPieces = (count: number): string => (count === 1 ? "1 piece" : `${count.toLocaleString("en")} pieces`);
