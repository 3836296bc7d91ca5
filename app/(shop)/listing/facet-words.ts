/** What facets, their values and the orders of a listing are called. */
import type { Category } from "#lib/catalog";
import { t } from "#lib/language";
import { formatRound } from "#lib/money";
import { type Facet, priceBands, type Query, type SortOrder } from "#lib/search";
import { said } from "#lib/wording";

/** What a facet is called. */
export const nameOfFacet = (facet: Facet): string => facetNames[facet]();

const facetNames: Readonly<Record<Facet, () => string>> = {
  category: () => t("Category"),
  material: () => t("Made of"),
  colour: () => t("Colour"),
  size: () => t("Size"),
  price: () => t("Price"),
  available: () => t("Availability"),
};

/** What a value of a facet is called. */
export function valueName(facet: Facet, value: string, categories: readonly Category[]): string {
  if (facet === "category") return categories.find(({ slug }) => slug === value)?.name ?? value;
  if (facet === "price") return bandName(value);
  if (facet === "available") return t("In stock");
  const word = said(value);
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/** `best` is called otherwise when something was searched for. */
export const sortName = (order: SortOrder, { words }: Query): string =>
  order === "best" && words !== "" ? t("Best match") : sortNames[order]();

const sortNames: Readonly<Record<SortOrder, () => string>> = {
  best: () => t("Our choice"),
  newest: () => t("Newest first"),
  "price-up": () => t("Price, low to high"),
  "price-down": () => t("Price, high to low"),
  name: () => t("Name"),
};

function bandName(value: string): string {
  const { fromMinor = 0, belowMinor } = priceBands.find((band) => band.value === value) ?? {};
  if (belowMinor === undefined) return t("{from} and more", { from: formatRound(fromMinor) });
  return fromMinor === 0
    ? t("Under {below}", { below: formatRound(belowMinor) })
    : t("{from} to {below}", { from: formatRound(fromMinor), below: formatRound(belowMinor) });
}

/** So many products, as the shop calls them. */
export const inPieces = (count: number): string => t("{count, plural, one {1 piece} other {# pieces}}", { count });
