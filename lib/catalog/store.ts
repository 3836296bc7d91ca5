import "server-only";
import { database } from "#lib/database";
import { elapsed, now } from "#lib/time";
import { newFor } from "./policy.ts";
import type { Category, Picture, ProductCard, ProductPage, VariantInShop, VariantView } from "./product.ts";

/** A product card with what sorting and searching need besides. */
export type ListedProduct = {
  readonly card: ProductCard;
  readonly isFeatured: boolean;
  readonly addedOn: Date;
  readonly searchable: { readonly material: string; readonly category: string; readonly description: string };
};

/** Every category, in the shop's order, with the number of its products. */
export async function listCategories(): Promise<Category[]> {
  const rows = await database().category.findMany({
    orderBy: { position: "asc" },
    include: { _count: { select: { products: true } } },
  });
  return rows.map(({ slug, name, summary, picture, _count }) => ({
    slug,
    name,
    summary,
    picture,
    productCount: _count.products,
  }));
}

/** Every product, as listings need it: three queries, however many there are. */
export async function listProducts(): Promise<ListedProduct[]> {
  const rows = await database().product.findMany({
    include: {
      category: { select: { name: true } },
      variants: { select: { priceMinor: true, stock: true } },
      pictures: { orderBy: { position: "asc" }, take: 2 },
    },
  });
  const at = now();
  return rows.map((row) => {
    const prices = row.variants.map((variant) => variant.priceMinor);
    const [picture, secondPicture] = row.pictures.map(pictureOf);
    return {
      card: {
        slug: row.slug,
        name: row.name,
        categorySlug: row.categorySlug,
        summary: row.summary,
        fromMinor: Math.min(...prices),
        hasManyPrices: new Set(prices).size > 1,
        picture: picture ?? { name: row.slug, alt: row.name },
        secondPicture,
        isSoldOut: row.variants.every((variant) => variant.stock === 0),
        isNew: elapsed(row.addedOn, at) < newFor,
      },
      isFeatured: row.featured,
      addedOn: row.addedOn,
      searchable: { material: row.material, category: row.category.name, description: row.description },
    };
  });
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
  const variants = row.variants.map(variantOf);
  const { id, name, category, summary, material, dimensions, care, addedOn } = row;
  return {
    ...{ id, slug, name, category, summary, material, dimensions, care, addedOn },
    description: row.description.split("\n\n"),
    options: optionsOf(variants),
    variants,
    pictures: row.pictures.map(pictureOf),
  };
}

/** The variants with those identifiers, as far as they exist. */
export async function findVariants(ids: readonly string[]): Promise<Map<string, VariantInShop>> {
  const rows = await database().variant.findMany({ where: { id: { in: [...ids] } }, include: withProduct });
  return new Map(rows.map((row) => [row.id, inShop(row)]));
}

/** The variant with that stock-keeping unit. */
export async function findVariantBySku(sku: string): Promise<VariantInShop | undefined> {
  const row = await database().variant.findUnique({ where: { sku }, include: withProduct });
  return row ? inShop(row) : undefined;
}

const withProduct = {
  product: { select: { slug: true, name: true, pictures: { orderBy: { position: "asc" } } } },
} as const;

type VariantRow = {
  id: string;
  sku: string;
  options: string;
  priceMinor: number;
  weightGrams: number;
  stock: number;
};
type PictureRow = { name: string; alt: string; option: string | null };
type VariantWithProduct = VariantRow & {
  productId: string;
  product: { slug: string; name: string; pictures: PictureRow[] };
};

const pictureOf = ({ name, alt, option }: PictureRow): Picture => ({ name, alt, option: option ?? undefined });

const variantOf = ({ id, sku, options, priceMinor, weightGrams, stock }: VariantRow): VariantView => ({
  ...{ id, sku, priceMinor, weightGrams, stock },
  options: JSON.parse(options) as Record<string, string>,
});

/** The variant, shown by the picture of its own glaze or wood where there is one. */
function inShop(row: VariantWithProduct): VariantInShop {
  const variant = variantOf(row);
  const { slug, name, pictures } = row.product;
  const values = Object.values(variant.options);
  const picture = pictures.find(({ option }) => option !== null && values.includes(option)) ?? pictures[0];
  return { ...variant, productId: row.productId, slug, name, picture: picture?.name ?? slug };
}

/** The options in the order in which the variants name them, each value once. */
function optionsOf(variants: readonly VariantView[]): ProductPage["options"] {
  const names = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))];
  return names.map((name) => ({
    name,
    values: [...new Set(variants.flatMap((variant) => variant.options[name] ?? []))],
  }));
}
