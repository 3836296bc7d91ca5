import { beforeAll, expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { browse, parseQuery } from "#lib/search";
import { makeUpProducts } from "./made-up-products.ts";
import { seedCatalogue } from "./seed.ts";

useFreshDatabase();

let catalogue = 0;
const wanted = 300;
beforeAll(async () => {
  catalogue = await seedCatalogue();
  await makeUpProducts(wanted);
});

test("there are as many products as were asked for, and no more when it is asked again", async () => {
  expect(await database().product.count()).toBe(wanted);
  await makeUpProducts(wanted);
  expect(await database().product.count()).toBe(wanted);
  expect(catalogue).toBeLessThan(wanted);
});

test("each can be listed, found by its own name, and bought or is sold out", async () => {
  expect((await browse(parseQuery({}))).total).toBe(wanted);
  const { name } = await database().product.findUniqueOrThrow({ where: { id: `made-up-${catalogue}` } });
  expect((await browse(parseQuery({ q: name }))).products.map((product) => product.name)).toContain(name);
  const { counts } = await browse(parseQuery({}));
  expect(counts.available.get("1")).toBeLessThan(wanted);
  expect(counts.price.size).toBeGreaterThan(3);
});
