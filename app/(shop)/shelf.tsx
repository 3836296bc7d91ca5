import { ProductGrid } from "#components/catalog/product-card";
import type { ProductCard } from "#lib/catalog";
import { currentWishes } from "./current-wishes.ts";

type ShelfProps = { products: readonly ProductCard[]; areFirst?: boolean; areShownTwice?: boolean };

/** Pieces side by side, each with a heart that says whether it is on the wish list. */
export async function Shelf({ products, ...grid }: ShelfProps) {
  const wished = await currentWishes();
  return (
    <ProductGrid products={products.map((product) => ({ ...product, isWished: wished.has(product.sku) }))} {...grid} />
  );
}
