/** Small selections for the home page and beside a product. */
import "server-only";
import type { ProductCard } from "./product.ts";
import { type ListedProduct, listProducts } from "./store.ts";

const newestFirst = (a: ListedProduct, b: ListedProduct) => b.addedOn.getTime() - a.addedOn.getTime();

/** What the shop puts in its window, the newest first. */
export async function featuredProducts(): Promise<ProductCard[]> {
  const products = await listProducts();
  return products
    .filter(({ isFeatured }) => isFeatured)
    .toSorted(newestFirst)
    .map(({ card }) => card);
}

/** The `count` products that came into the shop last. */
export async function newestProducts(count: number): Promise<ProductCard[]> {
  return (await listProducts())
    .toSorted(newestFirst)
    .slice(0, count)
    .map(({ card }) => card);
}

/** Up to `count` others of the same category, those at a similar price first. */
export async function relatedProducts(slug: string, count: number): Promise<ProductCard[]> {
  const products = await listProducts();
  const self = products.find(({ card }) => card.slug === slug);
  if (!self) return [];
  const distance = ({ card }: ListedProduct) => Math.abs(card.fromMinor - self.card.fromMinor);
  return products
    .filter(({ card }) => card.slug !== slug && card.categorySlug === self.card.categorySlug)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .map(({ card }) => card);
}
