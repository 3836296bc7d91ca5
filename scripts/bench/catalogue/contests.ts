/** What is asked, and who answers it in which way. */
import { browse, parseQuery } from "#lib/search";
import { withCountsByDatabase, withoutFacets } from "./in-plain-sql.ts";
import { indexInMemory } from "./index-in-memory.ts";

export type Parameters = Record<string, string | string[]>;
type Way = { readonly name: string; readonly answer: (question: Parameters) => Promise<unknown> };
type Contest = { readonly what: string; readonly questions: readonly Parameters[]; readonly ways: readonly Way[] };

/** As people narrow a list down: everything first, then one filter, then several; a price, a page further on. */
const listings: readonly Parameters[] = [
  {},
  { category: "glass" },
  { category: ["stoneware", "glass"], available: "1" },
  { colour: "green" },
  { colour: ["green", "blue"], size: "large" },
  { material: "oak", price: "25-50", available: "1" },
  { category: "stoneware", colour: "green", size: "small", price: "0-25", available: "1" },
  { sort: "price-up", category: "linen" },
  { sort: "newest", page: "40" },
];

const searches: readonly Parameters[] = [
  { q: "jug" },
  { q: "harbour jug" },
  { q: "oak board" },
  { q: "candelstick" },
  { q: "gren vase" },
  { q: "lin" },
];

const ours: Way = { name: "the shop, with facets", answer: (question) => browse(parseQuery(question)) };

export const contests = async (): Promise<Contest[]> => [
  {
    what: "a listing",
    questions: listings,
    ways: [
      ours,
      { name: "the same list without facets", answer: withoutFacets },
      { name: "facets counted by the database", answer: withCountsByDatabase },
    ],
  },
  {
    what: "a search",
    questions: searches,
    ways: [ours, { name: "minisearch, its index kept in memory, without facets", answer: await indexInMemory() }],
  },
];
