import type { Metadata } from "next";
import { localPath } from "#lib/language";
import { facets, type Listing, type Query, queryUrl } from "#lib/search";
import { inEachLanguage } from "../in-each-language.ts";

/**
 * What search engines are told of a listing: the address that stands for it and its neighbours. Lists that are narrowed
 * down by more than a category are not theirs to keep: there are as many as there are combinations of filters.
 */
export function listingMetadata(query: Query, { page, pages }: Pick<Listing, "page" | "pages">): Metadata {
  const plain: Query = { ...query, sort: "best", page };
  const addressOf = (number: number) => queryUrl(plain, { page: number });
  const chosen = facets.reduce((count, facet) => count + query.filters[facet].length, 0);
  const isPlain = query.words === "" && chosen === query.filters.category.length && chosen <= 1;
  return {
    alternates: inEachLanguage(addressOf(page)),
    pagination: {
      ...(page > 1 ? { previous: localPath(addressOf(page - 1)) } : {}),
      ...(page < pages ? { next: localPath(addressOf(page + 1)) } : {}),
    },
    ...(isPlain ? {} : { robots: { index: false } }),
  };
}
