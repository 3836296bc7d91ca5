import { beforeAll, describe, expect, test } from "vitest";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { before, days, now } from "#lib/time";
import {
  type BrowseQuery,
  browse,
  featuredProducts,
  findProduct,
  findVariants,
  listCategories,
  newestProducts,
  relatedProducts,
  search,
} from "./index.ts";
import { newFor, pageSize } from "./policy.ts";

useFreshDatabase();

const everything: BrowseQuery = { categories: [], availableOnly: false, sort: "name", page: 1 };
const listed = async (query: Partial<BrowseQuery>) => browse({ ...everything, ...query });
const namesOf = async (query: Partial<BrowseQuery>) => (await listed(query)).products.map(({ name }) => name);
const found = async (text: string) => (await search(text)).products.map(({ name }) => name);

let slug = "";
let ids: string[] = [];
beforeAll(async () => {
  const aged = (count: number) => ({ addedOn: before(now(), days(count)) });
  const glazes = [
    { priceMinor: 3200, stock: 0, options: { Glaze: "Oat", Size: "Small" } },
    { priceMinor: 2800, stock: 4, options: { Glaze: "Moss", Size: "Small" } },
    { priceMinor: 4800, stock: 4, options: { Glaze: "Moss", Size: "Large" } },
  ];
  const jug = { name: "Tidewater jug", summary: "Pours without a drip.", featured: true, ...aged(400) };
  const made = await examplePiece({ ...jug, variants: glazes });
  slug = made.slug;
  ids = made.variants.map(({ id }) => id);
  const priced = (priceMinor: number, stock = 5) => ({ variants: [{ priceMinor, stock }] });
  await examplePiece({ name: "Candlestick", category: "brass", material: "Brass", ...aged(10), ...priced(5400) });
  await examplePiece({ name: "Bowl", ...aged(100), ...priced(1900, 0) });
  await examplePiece({ name: "Carafe", category: "glass", material: "Glass", ...aged(200), ...priced(2800) });
});

describe("a listing", () => {
  test("shows what is in the categories, in the price and in stock", async () => {
    expect(await namesOf({})).toEqual(["Bowl", "Candlestick", "Carafe", "Tidewater jug"]);
    expect(await namesOf({ categories: ["glass", "brass"] })).toEqual(["Candlestick", "Carafe"]);
    expect(await namesOf({ minMinor: 2800, maxMinor: 2800 })).toEqual(["Carafe", "Tidewater jug"]);
    expect(await namesOf({ availableOnly: true })).toEqual(["Candlestick", "Carafe", "Tidewater jug"]);
    expect(await namesOf({ categories: ["unheard-of"] })).toEqual([]);
  });

  test("is sorted as asked", async () => {
    expect(await namesOf({ sort: "price-up" })).toEqual(["Bowl", "Carafe", "Tidewater jug", "Candlestick"]);
    expect(await namesOf({ sort: "price-down" })).toEqual(["Candlestick", "Carafe", "Tidewater jug", "Bowl"]);
    expect(await namesOf({ sort: "newest" })).toEqual(["Candlestick", "Bowl", "Carafe", "Tidewater jug"]);
    expect((await namesOf({ sort: "featured" }))[0]).toBe("Tidewater jug");
  });

  test("counts what each filter would leave, the others as they are", async () => {
    const { facets } = await listed({ categories: ["glass"], availableOnly: true });
    expect(facets.categories.toSorted((a, b) => a.slug.localeCompare(b.slug))).toEqual([
      { slug: "brass", count: 1 },
      { slug: "glass", count: 1 },
      { slug: "stoneware", count: 1 },
    ]);
    expect((await listed({ categories: ["stoneware"] })).facets.available).toBe(1);
  });

  test("a page beyond the last is the last", async () => {
    expect(await listed({ page: 9 })).toMatchObject({ page: 1, pages: 1, total: 4 });
    expect(await listed({ page: 9, categories: ["unheard-of"] })).toMatchObject({ page: 1, pages: 1, total: 0 });
    expect(pageSize).toBe(12);
  });

  test("says from which price, whether it is sold out, and whether it is new", async () => {
    const cards = new Map((await listed({})).products.map((card) => [card.name, card]));
    expect(cards.get("Tidewater jug")).toMatchObject({
      fromMinor: 2800,
      hasManyPrices: true,
      isSoldOut: false,
      isNew: false,
    });
    expect(cards.get("Bowl")).toMatchObject({ hasManyPrices: false, isSoldOut: true });
    expect(cards.get("Candlestick")).toMatchObject({ isNew: days(10) < newFor });
  });
});

describe("a search", () => {
  test("finds by name, material, category and description", async () => {
    expect(await found("tidewater")).toEqual(["Tidewater jug"]);
    expect(await found("brass")).toEqual(["Candlestick"]);
    expect(await found("drip")).toEqual(["Tidewater jug"]);
  });

  test("completes a beginning and forgives a slip, and says how it is spelled", async () => {
    expect(await found("candle")).toEqual(["Candlestick"]);
    expect(await found("candelstick")).toEqual(["Candlestick"]);
    expect((await search("candelstick")).didYouMean).toBe("candlestick");
    expect((await search("candlestick")).didYouMean).toBeUndefined();
    expect((await search("candle")).didYouMean).toBeUndefined();
  });

  test("of nothing, or of nonsense, finds nothing", async () => {
    expect(await search("   ")).toEqual({ products: [] });
    expect(await found("xqzvkw")).toEqual([]);
    expect(await found("x".repeat(5000))).toEqual([]);
  });
});

describe("a product", () => {
  test("offers its options in the order of its variants, each value once", async () => {
    expect((await findProduct(slug))?.options).toEqual([
      { name: "Glaze", values: ["Oat", "Moss"] },
      { name: "Size", values: ["Small", "Large"] },
    ]);
    expect(await findProduct("unheard-of")).toBeUndefined();
  });

  test("gives a cart what it needs of each variant that exists", async () => {
    const variants = await findVariants([...ids, "unheard-of"]);
    expect([...variants.keys()].toSorted()).toEqual(ids.toSorted());
    expect(variants.get(ids[0] ?? "")).toMatchObject({ name: "Tidewater jug", slug, stock: 0 });
  });
});

test("shelves hold what they promise", async () => {
  const names = (cards: { name: string }[]) => cards.map(({ name }) => name);
  expect(names(await featuredProducts())).toEqual(["Tidewater jug"]);
  expect(names(await newestProducts(2))).toEqual(["Candlestick", "Bowl"]);
  expect(names(await relatedProducts(slug, 3))).toEqual(["Bowl"]);
  expect((await listCategories()).map((category) => [category.slug, category.productCount]).toSorted()).toEqual([
    ["brass", 1],
    ["glass", 1],
    ["stoneware", 2],
  ]);
});
