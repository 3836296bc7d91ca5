/** The catalogue as a German visit reads and searches it. */
import { beforeAll, expect, test } from "vitest";
import { findProduct, inWords } from "#lib/catalog";
import { listCollections } from "#lib/collections";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { speaking } from "#lib/language";
import { browse, parseQuery, suggest } from "#lib/search";
import { now } from "#lib/time";
import { seedCatalogue } from "./seed.ts";

useFreshDatabase();

const inGerman = <T>(answer: () => Promise<T>) => speaking("de", answer);
const found = async (q: string) => (await browse(parseQuery({ q }))).products.map(({ slug }) => slug);

beforeAll(async () => {
  await seedCatalogue();
});

test("a product, its kind, its pictures and its options are said in German; its addresses stay", async () => {
  const vase = await inGerman(() => findProduct("harvest-vase"));
  expect(vase).toMatchObject({ name: "Erntevase", category: { slug: "stoneware", name: "Steinzeug" } });
  expect(vase?.pictures[0]?.alt).toBe("Erntevase in heller, gesprenkelter Haferglasur");
  expect(vase?.description).toHaveLength(2);
  expect(vase?.options[0]).toMatchObject({ name: "Glaze", values: ["Oat", "Moss", "Ink"] });
  expect(speaking("de", () => inWords({ Glaze: "Oat", Size: "Small" }))).toBe("Hafer, Klein");
  expect((await inGerman(listCollections))[0]?.name).toBe("Lange Abende");
  expect((await findProduct("harvest-vase"))?.name).toBe("Harvest vase");
});

test("German words find pieces, slips and all, and English ones go on finding them", async () => {
  expect((await found("Erntevase"))[0]).toBe("harvest-vase");
  expect((await found("harvest vase"))[0]).toBe("harvest-vase");
  expect(await found("Körbe")).toContain("bread-basket");
  expect(await found("Teekanne grün")).not.toContain("milk-jug");
  expect((await inGerman(() => browse(parseQuery({ q: "Teekane" })))).spelled).toBe("teekanne");
  const { categories, products } = await inGerman(() => suggest("stein"));
  expect(categories.map(({ name }) => name)).toEqual(["Steinzeug"]);
  expect(products.length).toBeGreaterThan(0);
});

test("what a kind of thing is called finds the things of that kind, however their names are joined", async () => {
  const kinds = { vase: 3, krug: 1, schale: 3, tasse: 2, teller: 1, korb: 6, lampe: 4, decke: 2, haken: 3, glas: 3 };
  for (const [kind, least] of Object.entries(kinds))
    expect((await browse(parseQuery({ q: kind }))).total, kind).toBeGreaterThanOrEqual(least);
});

test("a list by name follows the names that are read", async () => {
  const names = (await inGerman(() => browse(parseQuery({ sort: "name" })))).products.map(({ name }) => name);
  expect(names[0]).toBe("Alltagsbecher");
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "de")));
});

test("what has no German is said in English, and a wording that is changed is searched by at once", async () => {
  await database().wording.update({
    where: { language_text: { language: "de", text: "Table bell" } },
    data: { said: "Bimmel" },
  });
  expect(await found("Bimmel")).toEqual(["table-bell"]);
  expect(await found("Tischglocke")).not.toContain("table-bell");
  await database().product.create({
    data: {
      ...{ id: "spoon", slug: "spoon", name: "Spoon", categorySlug: "brass", summary: "Stirs.", description: "" },
      ...{ material: "Brass", dimensions: "", care: "", addedOn: now() },
    },
  });
  expect((await inGerman(() => findProduct("spoon")))?.name).toBe("Spoon");
});
