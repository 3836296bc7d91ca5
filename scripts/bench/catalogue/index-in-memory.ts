import MiniSearch from "minisearch";
import { findCards } from "#lib/catalog";
import { database } from "#lib/database";
import type { Parameters } from "./contests.ts";

/** The best search in memory: made once, and out of date with the next change of a product. */
export async function indexInMemory(): Promise<(parameters: Parameters) => Promise<unknown>> {
  const index = new MiniSearch({ fields: ["name", "category", "material", "summary", "description"] });
  const products = await database().product.findMany({ include: { category: true } });
  index.addAll(products.map(({ category, ...product }) => ({ ...product, category: category.name })));
  return async ({ q }) => {
    const found = index.search(String(q), { prefix: true, fuzzy: 0.25, combineWith: "AND", boost: { name: 4 } });
    return { total: found.length, products: await findCards(found.slice(0, 12).map(({ id }) => String(id))) };
  };
}
