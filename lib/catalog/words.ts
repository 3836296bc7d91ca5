import "server-only";
import { listProducts } from "./store.ts";

/** What the shop's things, their kinds and their materials are called. */
export async function catalogueWords(): Promise<string[]> {
  const products = await listProducts();
  return products.flatMap(({ card, searchable }) => [card.name, searchable.category, searchable.material]);
}
