/** What the shop sells, in the shapes that its pages show. */
import { dateFormat } from "#lib/language";
import type { Minor } from "#lib/money";
import { after, days, now } from "#lib/time";
import { said } from "#lib/wording";

export type Category = {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly picture: string;
  readonly productCount: number;
};

/** A picture's files begin with `name`. */
export type Picture = {
  readonly name: string;
  readonly alt: string;
  /** The option value that it shows, where it shows one. */
  readonly option?: string | undefined;
  /** Its colours before it arrives: three by four, six digits each, by rows. */
  readonly placeholder?: string | undefined;
};

/** What those who bought a product think of it, all of them together. */
export type Rating = {
  /** Stars, 1…5, to a tenth. */
  readonly average: number;
  /** Of reviews, at least one. */
  readonly count: number;
};

/** A product as a listing shows it. */
export type ProductCard = {
  readonly slug: string;
  /** The address of its page, in the options in which it is shown. */
  readonly path: string;
  readonly name: string;
  readonly categorySlug: string;
  readonly summary: string;
  /** The lowest price of the variants that are shown. */
  readonly fromMinor: Minor;
  readonly hasManyPrices: boolean;
  readonly picture: Picture;
  readonly isSoldOut: boolean;
  readonly isNew: boolean;
  /** None while nothing was published of it. */
  readonly rating: Rating | undefined;
  /** The number of the variant that a press on the card saves: the first that there is any of. */
  readonly sku: string;
};

/** One thing that can be bought: a product in one choice of each of its options. */
export type VariantView = {
  readonly id: string;
  readonly sku: string;
  /** Option name → value, in English as addresses have them; empty where there is nothing to choose. `said` tells them. */
  readonly options: Readonly<Record<string, string>>;
  readonly priceMinor: Minor;
  readonly weightGrams: number;
  readonly stock: number;
  /** Midnight UTC of the day more should be there, as staff last said. `expectedBack` says whether it is told. */
  readonly expectedOn?: Date | undefined;
};

/** A product as its own page shows it. */
export type ProductPage = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly category: { readonly slug: string; readonly name: string };
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly material: string;
  readonly dimensions: string;
  readonly care: string;
  readonly addedOn: Date;
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Each with its family of colours, as filters know it; empty where it has none. */
  readonly variants: readonly (VariantView & { readonly colour: string })[];
  readonly pictures: readonly Picture[];
  readonly rating: Rating | undefined;
};

/** A variant with what a cart needs to know of its product. */
export type VariantInShop = VariantView & {
  readonly productId: string;
  readonly slug: string;
  readonly categorySlug: string;
  readonly name: string;
  readonly picture: string;
};

/** “Oat, Small”: the values of the options, for a line in a cart or an order. */
export const inWords = (options: Readonly<Record<string, string>>): string =>
  Object.values(options).map(said).join(", ");

/** The day on which more should be there: only of what is sold out, and only until that day is over, UTC. */
export const expectedBack = ({ stock, expectedOn }: Pick<VariantView, "stock" | "expectedOn">): Date | undefined =>
  stock === 0 && expectedOn !== undefined && after(expectedOn, days(1)) > now() ? expectedOn : undefined;

/** Says that day to a person: “4 December”. */
export const expectedDay = dateFormat({ day: "numeric", month: "long", timeZone: "UTC" });

/** The address of the product in these options. */
export function productPath(slug: string, options: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(options).map(([name, value]) => [name.toLowerCase(), value]));
  return query.size === 0 ? `/products/${slug}` : `/products/${slug}?${query}`;
}
