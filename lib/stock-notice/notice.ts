/** A wish as its pages and letters need it. */
import { inWords, productPath, type VariantInShop } from "#lib/catalog";

export type StockNotice = { readonly variant: VariantInShop; readonly isConfirmed: boolean };

/** “Harvest vase (Ink, Large)”. */
export function nameOf({ name, options }: Pick<VariantInShop, "name" | "options">): string {
  const choice = inWords(options);
  return choice === "" ? name : `${name} (${choice})`;
}

/** The address of its page. */
export const pathOf = ({ slug, options }: Pick<VariantInShop, "slug" | "options">): string =>
  productPath(slug, options);
