/** What a listing shows, and the address that says so: the one place that reads and writes it. */
import { z } from "zod";
import { type Facet, type Filters, facets, facetValues, forEachFacet } from "./facets.ts";
import { longestSearch } from "./policy.ts";

/** `best` is our own choice; of what was searched for, whatever fits best. */
export const sortOrders = ["best", "newest", "price-up", "price-down", "name"] as const;
export type SortOrder = (typeof sortOrders)[number];

export type Query = {
  /** What was typed into the search; empty: everything is listed. */
  readonly words: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
  /** From 1. */
  readonly page: number;
};

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) || undefined;
const schema = z.object({
  q: z.preprocess(first, z.string().trim().catch("")),
  sort: z.preprocess(first, z.enum(sortOrders).catch("best")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

/** Reads the address of a listing or a search. Nonsense in it is ignored: an address is typed, shared and cut short by people. */
export function parseQuery(parameters: Parameters): Query {
  const { q, sort, page } = schema.parse(parameters);
  const filters = forEachFacet((facet) => chosen(facet, parameters[facet]));
  return { words: q.slice(0, longestSearch.characters), filters, sort, page };
}

/** The address of a listing. A change of anything but the page leads to the first page; defaults are left out. */
export function queryUrl(query: Query, changes: Partial<Query> = {}): string {
  const { words, filters, sort, page } = { ...query, page: 1, ...changes };
  const parameters = new URLSearchParams(words === "" ? {} : { q: words });
  for (const facet of facets) for (const value of filters[facet]) parameters.append(facet, value);
  if (sort !== "best") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  return `${words === "" ? "/products" : "/search"}${parameters.size === 0 ? "" : `?${parameters}`}`;
}

/** The same filters without one value of one of them, or without all of them. */
export const withoutFilter = (filters: Filters, facet: Facet, value?: string): Filters => ({
  ...filters,
  [facet]: value === undefined ? [] : filters[facet].filter((other) => other !== value),
});

const isSlug = (value: string) => /^[a-z-]{1,40}$/.test(value);

function chosen(facet: Facet, given: string | string[] | undefined): string[] {
  const isValue = facet === "category" ? isSlug : (value: string) => facetValues[facet].includes(value);
  return [...new Set([given ?? []].flat().filter(isValue))];
}
