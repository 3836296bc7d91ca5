/** What a listing shows, and the address that says so: the one place that reads and writes it. */
import { z } from "zod";
import type { Minor } from "#lib/money";

export const sortOrders = ["featured", "newest", "price-up", "price-down", "name"] as const;
export type SortOrder = (typeof sortOrders)[number];

export type BrowseQuery = {
  readonly categories: readonly string[];
  readonly minMinor?: Minor | undefined;
  readonly maxMinor?: Minor | undefined;
  readonly availableOnly: boolean;
  readonly sort: SortOrder;
  /** From 1. */
  readonly page: number;
};

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

const euros = z.coerce.number().min(0).max(100_000).optional().catch(undefined);
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) || undefined;
const isSlug = (value: unknown): value is string => typeof value === "string" && /^[a-z-]{1,40}$/.test(value);
const schema = z.object({
  category: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.unknown()).transform((values) => values.filter(isSlug)),
  ),
  min: z.preprocess(first, euros),
  max: z.preprocess(first, euros),
  available: z.preprocess((value) => first(value) === "1", z.boolean()),
  sort: z.preprocess(first, z.enum(sortOrders).catch("featured")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(1000).catch(1)),
});

/** Reads a listing's address. Nonsense in it is ignored: an address is typed, shared and cut short by people. */
export function parseBrowseQuery(parameters: Parameters): BrowseQuery {
  const { category, min, max, available, sort, page } = schema.parse(parameters);
  return {
    categories: [...new Set(category)],
    minMinor: inCents(min),
    maxMinor: inCents(max),
    availableOnly: available,
    sort,
    page,
  };
}

/** The address of a listing. A change of anything but the page leads to the first page; defaults are left out. */
export function browseUrl(query: BrowseQuery, changes: Partial<BrowseQuery> = {}): string {
  const { categories, minMinor, maxMinor, availableOnly, sort, page } = { ...query, page: 1, ...changes };
  const parameters = new URLSearchParams(categories.map((slug) => ["category", slug]));
  if (minMinor !== undefined) parameters.set("min", String(minMinor / 100));
  if (maxMinor !== undefined) parameters.set("max", String(maxMinor / 100));
  if (availableOnly) parameters.set("available", "1");
  if (sort !== "featured") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  return parameters.size === 0 ? "/products" : `/products?${parameters}`;
}

const inCents = (amount: number | undefined): Minor | undefined =>
  amount === undefined ? undefined : Math.round(amount * 100);
