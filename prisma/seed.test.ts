import { expect, test } from "vitest";
import { colours, materials, sizes } from "#lib/catalog";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { german } from "./catalogue/german.ts";
import { products } from "./catalogue/index.ts";
import { isNewShop, seedCatalogue, seedWordings } from "./seed.ts";

useFreshDatabase();

test("a new shop is filled once, with everything in the catalogue", async () => {
  expect(await isNewShop()).toBe(true);
  expect(await seedCatalogue()).toBe(products.length);
  expect(await isNewShop()).toBe(false);
  expect(await database().product.count()).toBe(products.length);
  expect(await database().variant.count()).toBe(products.flatMap(({ variants }) => variants).length);
});

test("filling it again mends words and prices, and leaves the stock that people have bought from", async () => {
  const variant = await database().variant.findFirstOrThrow();
  await database().variant.update({ where: { id: variant.id }, data: { priceMinor: 1, stock: variant.stock + 7 } });
  await database().product.update({ where: { id: variant.productId }, data: { name: "Misspelt" } });
  await seedCatalogue();
  const mended = await database().variant.findUniqueOrThrow({ where: { id: variant.id }, include: { product: true } });
  expect(mended).toMatchObject({ priceMinor: variant.priceMinor, stock: variant.stock + 7 });
  expect(mended.product.name).not.toBe("Misspelt");
});

test("every variant can be found by what it looks like", async () => {
  const bySku = async (sku: string) => database().variant.findUniqueOrThrow({ where: { sku } });
  expect(await bySku("CW-HARV-MOSS-L")).toMatchObject({ material: "stoneware", colour: "green", size: "large" });
  expect(await bySku("CW-BOARD-WAL")).toMatchObject({ material: "walnut", colour: "brown", size: "" });
  const known = { material: { in: [...materials] }, colour: { in: [...colours] }, size: { in: ["", ...sizes] } };
  expect(await database().variant.count({ where: { NOT: known } })).toBe(0);
});

test("a shop that was opened before gets its German, and keeps what it says otherwise", async () => {
  const saidOf = async (text: string) =>
    (await database().wording.findUnique({ where: { language_text: { language: "de", text } } }))?.said;
  await database().wording.deleteMany({ where: { text: "Teapot" } });
  await database().wording.updateMany({ where: { text: "Milk jug" }, data: { said: "Kännchen" } });
  await seedWordings();
  expect([await saidOf("Teapot"), await saidOf("Milk jug")]).toEqual(["Teekanne", "Kännchen"]);
  await seedCatalogue();
  expect(await saidOf("Milk jug")).toBe("Milchkrug");
  expect(await database().wording.count()).toBe(german.size);
});
