/** Small selections for the home page and beside a product. */
import "server-only";
import type { ProductCard } from "./product.ts";
import { featuredIds, findCards, newestIds, similarIds } from "./store.ts";

/** What the shop puts in its window, the newest first. */
export const featuredProducts = async (): Promise<ProductCard[]> => findCards(await featuredIds());

/** The `count` products that came into the shop last. */
export const newestProducts = async (count: number): Promise<ProductCard[]> => findCards(await newestIds(count));

/** Up to `count` others of the same category, those at a similar price first. */
export const relatedProducts = async (slug: string, count: number): Promise<ProductCard[]> =>
  findCards(await similarIds(slug, count));
