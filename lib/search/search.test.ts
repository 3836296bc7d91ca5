import { beforeAll, describe, expect, test } from "vitest";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { before, days, now } from "#lib/time";
import { browse, noFilters, parseQuery, suggest } from "./index.ts";

useFreshDatabase();

type Parameters = Record<string, string | string[]>;
const namesOf = async (parameters: Parameters) =>
  (await browse(parseQuery(parameters))).products.map(({ name }) => name);
const found = (q: string) => namesOf({ q });

beforeAll(async () => {
  const aged = (count: number) => ({ addedOn: before(now(), days(count)) });
  const jug = { name: "Tidewater jug", summary: "Pours without a drip.", featured: true, ...aged(400) };
  const stoneware = { material: "stoneware", stock: 4 };
  await examplePiece({
    ...jug,
    variants: [
      {
        ...stoneware,
        priceMinor: 3200,
        stock: 0,
        colour: "beige",
        size: "small",
        options: { Glaze: "Oat", Size: "S" },
      },
      { ...stoneware, priceMinor: 2800, colour: "green", size: "small", options: { Glaze: "Moss", Size: "S" } },
      { ...stoneware, priceMinor: 4800, colour: "green", size: "large", options: { Glaze: "Moss", Size: "L" } },
    ],
  });
  const priced = (priceMinor: number, stock = 5) => ({ variants: [{ priceMinor, stock }] });
  await examplePiece({ name: "Candlestick", category: "brass", material: "Brass", ...aged(10), ...priced(5400) });
  await examplePiece({ name: "Bowl", ...aged(100), ...priced(1900, 0) });
  await examplePiece({ name: "Café carafe", category: "glass", material: "Glass", ...aged(200), ...priced(2800) });
});

describe("a listing", () => {
  test("is narrowed down by category, price and stock", async () => {
    const sort = "name";
    expect(await namesOf({ sort })).toEqual(["Bowl", "Café carafe", "Candlestick", "Tidewater jug"]);
    expect(await namesOf({ sort, category: ["glass", "brass"] })).toEqual(["Café carafe", "Candlestick"]);
    expect(await namesOf({ sort, price: "25-50" })).toEqual(["Café carafe", "Tidewater jug"]);
    expect(await namesOf({ sort, available: "1" })).toEqual(["Café carafe", "Candlestick", "Tidewater jug"]);
    expect(await namesOf({ sort, category: "unheard-of" })).toEqual([]);
  });

  test("holds what has one variant that passes every filter, and shows it by that", async () => {
    expect(await namesOf({ colour: "beige", size: "small" })).toEqual(["Tidewater jug"]);
    expect(await namesOf({ colour: "beige", size: "large" })).toEqual([]);
    expect(await namesOf({ colour: "beige", available: "1" })).toEqual([]);
    const [jug] = (await browse(parseQuery({ size: "large" }))).products;
    expect(jug).toMatchObject({ fromMinor: 4800, hasManyPrices: false });
    expect(jug?.path).toMatch(/\?glaze=Moss&size=L$/);
  });

  test("is sorted as asked", async () => {
    expect(await namesOf({ sort: "price-up" })).toEqual(["Bowl", "Café carafe", "Tidewater jug", "Candlestick"]);
    expect(await namesOf({ sort: "price-down" })).toEqual(["Candlestick", "Café carafe", "Tidewater jug", "Bowl"]);
    expect(await namesOf({ sort: "price-up", size: "large" })).toEqual(["Tidewater jug"]);
    expect(await namesOf({ sort: "newest" })).toEqual(["Candlestick", "Bowl", "Café carafe", "Tidewater jug"]);
    expect((await namesOf({}))[0]).toBe("Tidewater jug");
  });

  test("a page beyond the last is the last", async () => {
    expect(await browse(parseQuery({ page: "9" }))).toMatchObject({ page: 1, pages: 1, total: 4 });
    expect(await browse(parseQuery({ page: "9", category: "unheard-of" }))).toMatchObject({ page: 1, total: 0 });
  });
});

describe("a search", () => {
  test("finds by name, material, option, category and description", async () => {
    expect(await found("tidewater")).toEqual(["Tidewater jug"]);
    expect(await found("brass")).toEqual(["Candlestick"]);
    expect(await found("moss")).toEqual(["Tidewater jug"]);
    expect(await found("green jug")).toEqual(["Tidewater jug"]);
    expect(await found("drip")).toEqual(["Tidewater jug"]);
    expect(await found("cafe")).toEqual(["Café carafe"]);
  });

  test("puts a word in the name before the same word in a text", async () => {
    await examplePiece({ name: "Tray", description: "For a candlestick, or two: a candlestick likes company." });
    expect(await found("candlestick")).toEqual(["Candlestick", "Tray"]);
  });

  test("completes a beginning and forgives a slip, and says how it is spelled", async () => {
    expect(await found("candle")).toContain("Candlestick");
    expect(await found("candelstick")).toContain("Candlestick");
    expect((await browse(parseQuery({ q: "candelstick" }))).spelled).toBe("candlestick");
    expect((await browse(parseQuery({ q: "candle" }))).spelled).toBeUndefined();
  });

  test("settles for some of the words when nothing has all of them, and says so", async () => {
    const { products, isPartial } = await browse(parseQuery({ q: "purple tidewater" }));
    expect(products.map(({ name }) => name)).toEqual(["Tidewater jug"]);
    expect(isPartial).toBe(true);
  });

  test("can be narrowed down and sorted like a listing", async () => {
    expect(await namesOf({ q: "thrown", category: "glass" })).toEqual(["Café carafe"]);
    expect((await namesOf({ q: "thrown", sort: "price-down" }))[0]).toBe("Candlestick");
  });

  test("of nothing, or of nonsense, finds nothing", async () => {
    const nonsense = ["xqzvkw", "x".repeat(5000), '"xqzvkw" NEAR xqzvkw:*', "' | !", "( & ) <-> :*", "NEAR(", "🏺"];
    for (const text of nonsense) expect(await found(text), text).toEqual([]);
    expect(await browse({ words: "  ", filters: noFilters, sort: "best", page: 1 })).toMatchObject({ total: 0 });
  });

  test("suggests a few of what it would find, and says how many there are", async () => {
    const { categories, products, total } = await suggest("tidew");
    expect(products.map(({ name }) => name)).toEqual(["Tidewater jug"]);
    expect([categories, total]).toEqual([[], 1]);
    expect((await suggest("things of gla")).categories.map(({ slug }) => slug)).toEqual(["glass"]);
    expect(await suggest(" ")).toMatchObject({ categories: [], products: [], total: 0 });
  });
});
