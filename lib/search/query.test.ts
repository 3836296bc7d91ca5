import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Facet, facets, facetValues, forEachFacet, noFilters } from "./facets.ts";
import { parseQuery, type Query, queryUrl, sortOrders, withoutFilter } from "./query.ts";

const everything: Query = { words: "", filters: noFilters, sort: "best", page: 1 };

/** What the framework hands a page: repeated parameters as a list. */
function parametersOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url, "https://shop.example");
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const [first = "", ...others] = searchParams.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

const valuesOf = (facet: Facet) =>
  facet === "category" ? fc.stringMatching(/^[a-z-]{1,40}$/) : fc.constantFrom(...facetValues[facet]);
const query: fc.Arbitrary<Query> = fc.record({
  words: fc.string({ maxLength: 100 }).map((words) => words.trim()),
  filters: fc.record(forEachFacet((facet) => fc.uniqueArray(valuesOf(facet), { maxLength: 4 }))),
  sort: fc.constantFrom(...sortOrders),
  page: fc.integer({ min: 1, max: 1000 }),
});

test("every listing has an address, and the address says that listing", () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(parseQuery(parametersOf(queryUrl(asked, { page: asked.page })))).toEqual(asked);
    }),
  );
});

test("a change of anything leads to the first page, and defaults are left out", () => {
  const filters = { ...noFilters, category: ["glass", "wood"], price: ["25-50"] };
  expect(queryUrl({ ...everything, page: 3 }, { filters })).toBe("/products?category=glass&category=wood&price=25-50");
  expect(queryUrl({ ...everything, page: 3 })).toBe("/products");
  expect(queryUrl({ ...everything, words: "milk jug" })).toBe("/search?q=milk+jug");
});

test("a value of a filter is taken away alone, or with all others of its kind", () => {
  const filters = { ...noFilters, colour: ["green", "blue"], size: ["large"] };
  expect(withoutFilter(filters, "colour", "green")).toEqual({ ...filters, colour: ["blue"] });
  expect(withoutFilter(filters, "colour")).toEqual({ ...filters, colour: [] });
});

describe("nonsense in an address", () => {
  test("is never an error", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = fc.constantFrom(...facets, "q", "sort", "page", "__proto__", "other");
    fc.assert(
      fc.property(fc.dictionary(names, value), (parameters) => {
        const { page, words, filters } = parseQuery(parameters);
        expect(page).toBeGreaterThanOrEqual(1);
        expect(words.length).toBeLessThanOrEqual(100);
        expect(filters.category.every((slug) => /^[a-z-]+$/.test(slug))).toBe(true);
        expect(filters.colour.every((colour) => facetValues.colour.includes(colour))).toBe(true);
      }),
    );
  });

  test("is ignored, and what makes sense beside it is kept", () => {
    const nonsense = { colour: ["pink", "green"], price: "-5", available: "yes", sort: "luck", page: "2.5" };
    expect(parseQuery({ category: ["glass", "<script>", "glass", "wood"], ...nonsense })).toEqual({
      ...everything,
      filters: { ...noFilters, category: ["glass", "wood"], colour: ["green"] },
    });
  });
});
