import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BrowseQuery, browseUrl, parseBrowseQuery, sortOrders } from "./browse-query.ts";

const everything: BrowseQuery = {
  ...{ categories: [], minMinor: undefined, maxMinor: undefined, availableOnly: false, sort: "featured", page: 1 },
};

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

const amount = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined });
const query: fc.Arbitrary<BrowseQuery> = fc.record({
  categories: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,40}$/), { maxLength: 6 }),
  minMinor: amount,
  maxMinor: amount,
  availableOnly: fc.boolean(),
  sort: fc.constantFrom(...sortOrders),
  page: fc.integer({ min: 1, max: 1000 }),
});

test("every listing has an address, and the address says that listing", () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(parseBrowseQuery(parametersOf(browseUrl(asked, { page: asked.page })))).toEqual(asked);
    }),
  );
});

test("a change of anything leads to the first page, and defaults are left out", () => {
  expect(browseUrl({ ...everything, page: 3 }, { categories: ["glass", "wood"], minMinor: 1050 })).toBe(
    "/products?category=glass&category=wood&min=10.5",
  );
  expect(browseUrl({ ...everything, page: 3 })).toBe("/products");
});

describe("nonsense in an address", () => {
  test("is never an error", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = fc.constantFrom("category", "min", "max", "available", "sort", "page", "__proto__", "other");
    fc.assert(
      fc.property(fc.dictionary(names, value), (parameters) => {
        const { page, minMinor = 0, categories } = parseBrowseQuery(parameters);
        expect(page).toBeGreaterThanOrEqual(1);
        expect(Number.isSafeInteger(minMinor)).toBe(true);
        expect(categories.every((slug) => /^[a-z-]+$/.test(slug))).toBe(true);
      }),
    );
  });

  test("is ignored, and what makes sense beside it is kept", () => {
    expect(
      parseBrowseQuery({
        category: ["glass", "<script>", "glass", "wood"],
        ...{ min: "-5", max: "twelve", available: "yes", sort: "luck", page: "2.5" },
      }),
    ).toEqual({ ...everything, categories: ["glass", "wood"] });
  });
});
