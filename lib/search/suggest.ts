/** Suggestions while somebody types. */
import "server-only";
import { type Category, listCategories, type ProductCard } from "#lib/catalog";
import { currentLanguage } from "#lib/language";
import { browse } from "./browse.ts";
import { noFilters } from "./facets.ts";
import { withOtherForms } from "./plurals.ts";
import { suggestionCount } from "./policy.ts";
import { wordsIn } from "./words.ts";

export type Suggestions = {
  /** Those whose name has a word that begins with what was typed last. */
  readonly categories: readonly Category[];
  readonly products: readonly ProductCard[];
  /** How many products the whole search would find. */
  readonly total: number;
};

/** What best matches the beginning of a search. */
export async function suggest(words: string): Promise<Suggestions> {
  const [last] = withOtherForms(wordsIn(words).slice(-1), currentLanguage());
  if (last === undefined) return { categories: [], products: [], total: 0 };
  const [all, { products, total }] = await Promise.all([
    listCategories(),
    browse({ words, filters: noFilters, sort: "best", page: 1 }),
  ]);
  const categories = all.filter(({ name }) => wordsIn(name).some((word) => last.some((form) => word.startsWith(form))));
  return { categories, products: products.slice(0, suggestionCount), total };
}
