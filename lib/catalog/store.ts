import "server-only";
import { database } from "#lib/database";
import { elapsed, now } from "#lib/time";
import { readWordings, said } from "#lib/wording";
import { newFor } from "./policy.ts";
import {
  type Category,
  type Picture,
  type ProductCard,
  type ProductPage,
  productPath,
  type Rating,
  type VariantInShop,
  type VariantView,
} from "./product.ts";

/** Every category, in the shop's order, with the number of its products. */
export async function listCategories(): Promise<Category[]> {
  await readWordings();
  const rows = await database().category.findMany({
    orderBy: { position: "asc" },
    include: { _count: { select: { products: true } } },
  });
  return rows.map(({ slug, name, summary, picture, _count }) => ({
    slug,
    name: said(name),
    summary: said(summary),
    picture,
    productCount: _count.products,
  }));
}

/**
 * The products with those identifiers, in that order, as listings show them. Each is shown by those of its variants that
 * `fits` lets through: by their price and stock and, where others are left out, in the glaze or wood of the first of them.
 */
export async function findCards(
  ids: readonly string[],
  fits: (variant: VariantTraits) => boolean = () => true,
): Promise<ProductCard[]> {
  await readWordings();
  const rows = await database().product.findMany({ where: { id: { in: [...ids] } }, include: asCard });
  const cards = new Map(rows.map((row) => [row.id, cardOf(row, fits)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** What the shop puts in its window, the newest first. */
export async function featuredIds(): Promise<string[]> {
  const window = { where: { featured: true }, orderBy: { addedOn: "desc" }, select: { id: true } } as const;
  return (await database().product.findMany(window)).map(({ id }) => id);
}

/** The `count` products that came into the shop last. */
export async function newestIds(count: number): Promise<string[]> {
  const last = { orderBy: { addedOn: "desc" }, take: count, select: { id: true } } as const;
  return (await database().product.findMany(last)).map(({ id }) => id);
}

/** Up to `count` others of the same category, those that begin at a similar price first. */
export async function similarIds(slug: string, count: number): Promise<string[]> {
  const self = await database().product.findUnique({
    where: { slug },
    include: { variants: { select: { priceMinor: true } } },
  });
  if (!self) return [];
  const fromMinor = Math.min(...self.variants.map(({ priceMinor }) => priceMinor));
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT "Product"."id" FROM "Product" JOIN "Variant" ON "Variant"."productId" = "Product"."id"
    WHERE "Product"."categorySlug" = ${self.categorySlug} AND "Product"."id" <> ${self.id}
    GROUP BY "Product"."id" ORDER BY abs(min("Variant"."priceMinor") - ${fromMinor}), "Product"."id" LIMIT ${count}`;
  return rows.map(({ id }) => id);
}

/** Everything that has a page, and since when. */
export const listPages = (): Promise<{ id: string; slug: string; addedOn: Date }[]> =>
  database().product.findMany({ select: { id: true, slug: true, addedOn: true }, orderBy: { slug: "asc" } });

/** What the shop's things, their kinds and their materials are called. */
export async function catalogueWords(): Promise<string[]> {
  const rows = await database().product.findMany({
    select: { name: true, material: true, category: { select: { name: true } } },
  });
  return rows.flatMap(({ name, material, category }) => [name, category.name, material]);
}

/** The product with that slug, with everything that its page shows. */
export async function findProduct(slug: string): Promise<ProductPage | undefined> {
  const row = await database().product.findUnique({
    where: { slug },
    include: {
      category: { select: { slug: true, name: true } },
      variants: { orderBy: { position: "asc" } },
      pictures: { orderBy: { position: "asc" } },
    },
  });
  if (!row) return undefined;
  await readWordings();
  const variants = row.variants.map((variant) => ({ ...variantOf(variant), colour: variant.colour }));
  return {
    ...{ id: row.id, slug, addedOn: row.addedOn, name: said(row.name), summary: said(row.summary) },
    ...{ material: said(row.material), dimensions: said(row.dimensions), care: said(row.care) },
    category: { slug: row.category.slug, name: said(row.category.name) },
    description: said(row.description).split("\n\n"),
    options: optionsOf(variants),
    variants,
    pictures: row.pictures.map(pictureOf),
    rating: ratingOf(row),
  };
}

/** The variants with those identifiers, as far as they exist. */
export async function findVariants(ids: readonly string[]): Promise<Map<string, VariantInShop>> {
  await readWordings();
  const rows = await database().variant.findMany({ where: { id: { in: [...ids] } }, include: withProduct });
  return new Map(rows.map((row) => [row.id, inShop(row)]));
}

/** Every variant of those products, each product's in its own order. */
export async function findVariantsOf(productIds: readonly string[]): Promise<VariantInShop[]> {
  await readWordings();
  const which = { productId: { in: [...productIds] } };
  const rows = await database().variant.findMany({
    where: which,
    orderBy: { position: "asc" },
    include: withProduct,
  });
  return rows.map(inShop);
}

/** The variant with that stock-keeping unit. */
export async function findVariantBySku(sku: string): Promise<VariantInShop | undefined> {
  await readWordings();
  const row = await database().variant.findUnique({ where: { sku }, include: withProduct });
  return row ? inShop(row) : undefined;
}

const asCard = {
  variants: { orderBy: { position: "asc" } },
  pictures: { orderBy: { position: "asc" } },
} as const;

type CardRow = {
  slug: string;
  name: string;
  categorySlug: string;
  summary: string;
  addedOn: Date;
  reviewCount: number;
  starSum: number;
  variants: (VariantTraits & { sku: string })[];
  pictures: PictureRow[];
};

function cardOf(row: CardRow, fits: (variant: VariantTraits) => boolean): ProductCard {
  const fitting = row.variants.filter(fits);
  const variants = fitting.length === 0 ? row.variants : fitting;
  const isNarrowed = variants.length < row.variants.length;
  const shown = variants.find(({ stock }) => stock > 0) ?? variants[0];
  const options = isNarrowed && shown ? optionsIn(shown) : {};
  const prices = variants.map(({ priceMinor }) => priceMinor);
  return {
    slug: row.slug,
    path: productPath(row.slug, options),
    name: said(row.name),
    categorySlug: row.categorySlug,
    summary: said(row.summary),
    fromMinor: Math.min(...prices),
    hasManyPrices: new Set(prices).size > 1,
    picture: pictureFor(options, row.pictures) ?? { name: row.slug, alt: said(row.name) },
    isSoldOut: variants.every(({ stock }) => stock === 0),
    isNew: elapsed(row.addedOn, now()) < newFor,
    rating: ratingOf(row),
    sku: shown?.sku ?? "",
  };
}

const ratingOf = ({ reviewCount: count, starSum }: { reviewCount: number; starSum: number }): Rating | undefined =>
  count === 0 ? undefined : { average: Math.round((10 * starSum) / count) / 10, count };

const withProduct = {
  product: { select: { slug: true, name: true, categorySlug: true, pictures: { orderBy: { position: "asc" } } } },
} as const;

/** What filters ask of a variant. */
export type VariantTraits = {
  options: string;
  priceMinor: number;
  stock: number;
  material: string;
  colour: string;
  size: string;
};
type VariantRow = {
  id: string;
  sku: string;
  options: string;
  priceMinor: number;
  weightGrams: number;
  stock: number;
  expectedOn: Date | null;
};
type PictureRow = { name: string; alt: string; option: string | null; placeholder: string };
type VariantWithProduct = VariantRow & {
  productId: string;
  product: { slug: string; name: string; categorySlug: string; pictures: PictureRow[] };
};

const pictureOf = ({ option, name, alt, placeholder }: PictureRow): Picture => ({
  ...{ name, alt: said(alt), placeholder },
  option: option ?? undefined,
});

const variantOf = ({ id, sku, options, priceMinor, weightGrams, stock, expectedOn }: VariantRow): VariantView => ({
  ...{ id, sku, priceMinor, weightGrams, stock },
  options: optionsIn({ options }),
  expectedOn: expectedOn ?? undefined,
});

const optionsIn = ({ options }: { options: string }) => JSON.parse(options) as Record<string, string>;

/** The picture of these options' glaze or wood, or else the first one. */
function pictureFor(options: Readonly<Record<string, string>>, pictures: readonly PictureRow[]): Picture | undefined {
  const values = Object.values(options);
  const picture = pictures.find(({ option }) => option !== null && values.includes(option)) ?? pictures[0];
  return picture && pictureOf(picture);
}

/** The variant, shown by the picture of its own glaze or wood where there is one. */
function inShop(row: VariantWithProduct): VariantInShop {
  const variant = variantOf(row);
  const { slug, name, categorySlug, pictures } = row.product;
  const picture = pictureFor(variant.options, pictures)?.name ?? slug;
  return { ...variant, productId: row.productId, slug, categorySlug, name: said(name), picture };
}

/** The options in the order in which the variants name them, each value once. */
function optionsOf(variants: readonly VariantView[]): ProductPage["options"] {
  const names = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))];
  return names.map((name) => ({
    name,
    values: [...new Set(variants.flatMap((variant) => variant.options[name] ?? []))],
  }));
}
