import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { after, before, days, now } from "#lib/time";
import {
  expectedBack,
  featuredProducts,
  findCards,
  findProduct,
  findVariants,
  listCategories,
  newestProducts,
  relatedProducts,
} from "./index.ts";
import { newFor } from "./policy.ts";

useFreshDatabase();

let slug = "";
let id = "";
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
  id = (await findProduct(slug))?.id ?? "";
  ids = made.variants.map(({ id }) => id);
  const priced = (priceMinor: number, stock = 5) => ({ variants: [{ priceMinor, stock }] });
  await examplePiece({ name: "Candlestick", category: "brass", material: "Brass", ...aged(10), ...priced(5400) });
  await examplePiece({ name: "Bowl", ...aged(100), ...priced(1900, 0) });
  await examplePiece({ name: "Carafe", category: "glass", material: "Glass", ...aged(200), ...priced(2800) });
});

test("when more are expected is told of what is sold out alone, and until that day is over", () => {
  const begun = (count: number) => before(now(), days(count));
  expect(expectedBack({ stock: 0, expectedOn: begun(0.9) })).toEqual(expect.any(Date));
  expect(expectedBack({ stock: 0, expectedOn: after(now(), days(9)) })).toEqual(expect.any(Date));
  expect(expectedBack({ stock: 0, expectedOn: begun(1) })).toBeUndefined();
  expect(expectedBack({ stock: 1, expectedOn: after(now(), days(9)) })).toBeUndefined();
  expect(expectedBack({ stock: 0 })).toBeUndefined();
});

test("a card says from which price, whether it is sold out, and whether it is new", async () => {
  const cards = new Map((await newestProducts(4)).map((card) => [card.name, card]));
  expect(cards.get("Tidewater jug")).toMatchObject({
    fromMinor: 2800,
    hasManyPrices: true,
    isSoldOut: false,
    isNew: false,
    path: `/products/${slug}`,
  });
  expect(cards.get("Bowl")).toMatchObject({ hasManyPrices: false, isSoldOut: true });
  expect(cards.get("Candlestick")).toMatchObject({ isNew: days(10) < newFor });
});

test("a card of some variants alone shows the first that is in stock, and leads to it", async () => {
  const pictures = [{ position: 1, name: "jug-moss", alt: "In moss", option: "Moss", productId: id }];
  await database().picture.createMany({ data: pictures });
  const cardOf = async (glaze: string) => (await findCards([id], ({ options }) => options.includes(glaze)))[0];
  expect(await cardOf("Moss")).toMatchObject({ fromMinor: 2800, hasManyPrices: true, picture: { name: "jug-moss" } });
  expect((await cardOf("Moss"))?.path).toBe(`/products/${slug}?glaze=Moss&size=Small`);
  expect(await cardOf("Oat")).toMatchObject({ fromMinor: 3200, hasManyPrices: false, isSoldOut: true });
  expect(await cardOf("Teal")).toMatchObject({ fromMinor: 2800, path: `/products/${slug}` });
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
