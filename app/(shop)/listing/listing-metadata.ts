import type { Metadata } from "next";
import { localPath } from "#lib/language";
import { facets, type Listing, type Query, queryUrl } from "#lib/search";
import { findableAs } from "../findable-as.ts";

/**
 * What search engines are told of a listing: the address that stands for it and its neighbours. Lists that are narrowed
 * down by more than a category are not theirs to keep: there are as many as there are combinations of filters.
 */
export function listingMetadata(
  query: Query,
  { page, pages }: Pick<Listing, "page" | "pages">,
  heading: { name: string; summary: string },
): Metadata {
  const plain: Query = { ...query, sort: "best", page };
  const addressOf = (number: number) => queryUrl(plain, { page: number });
  const chosen = facets.reduce((count, facet) => count + query.filters[facet].length, 0);
  const isPlain = chosen === query.filters.category.length && chosen <= 1;
  return {
    ...findableAs({ path: addressOf(page), title: heading.name, description: heading.summary }),
    pagination: {
      ...(page > 1 ? { previous: localPath(addressOf(page - 1)) } : {}),
      ...(page < pages ? { next: localPath(addressOf(page + 1)) } : {}),
    },
    ...(isPlain ? {} : { robots: { index: false } }),
  };
}
