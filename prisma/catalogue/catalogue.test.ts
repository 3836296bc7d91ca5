import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { attributesFor } from "./attributes.ts";
import { categories, products } from "./index.ts";

const variants = products.flatMap((product) => product.variants);
const twice = (texts: string[]) => texts.filter((text, position) => texts.indexOf(text) !== position);

test("there is enough to choose from", () => {
  expect(categories).toHaveLength(6);
  expect(products.length).toBeGreaterThanOrEqual(36);
  expect(products.filter((product) => product.variants.length > 1).length).toBeGreaterThanOrEqual(12);
});

test("no slug and no stock-keeping unit stands twice", () => {
  expect(twice(products.map((product) => product.slug))).toEqual([]);
  expect(twice(variants.map((variant) => variant.sku))).toEqual([]);
});

test.each(products.map((product) => [product.slug, product] as const))("%s is complete", (_, product) => {
  expect(categories.map((category) => category.slug)).toContain(product.category);
  expect(product.summary.length).toBeLessThanOrEqual(110);
  expect(product.description.length).toBeGreaterThanOrEqual(2);
  expect(product.pictures.length).toBeGreaterThanOrEqual(2);
  const names = Object.keys(product.variants[0]?.options ?? {});
  for (const { options, priceMinor, stock } of product.variants) {
    expect(Object.keys(options)).toEqual(names);
    expect(Number.isInteger(priceMinor) && priceMinor > 0).toBe(true);
    expect(Number.isInteger(stock) && stock >= 0).toBe(true);
  }
});

test("an option that no filter knows is refused by name", () => {
  const [product] = products;
  const [variant] = product?.variants ?? [];
  if (!product || !variant) throw new Error("The catalogue is empty.");
  const unheardOf = { ...variant, options: { Glaze: "Ultraviolet" } };
  expect(() => attributesFor(product, unheardOf)).toThrow(/“Ultraviolet” of harvest-vase/);
});

test("every picture is there in every size", () => {
  const names = [
    ...categories.map((category) => category.picture),
    ...products.flatMap((p) => p.pictures.map((x) => x.name)),
  ];
  const files = names.flatMap((name) => [`${name}-320.avif`, `${name}-640.avif`, `${name}-640.jpg`]);
  expect(files.filter((file) => !existsSync(`public/pictures/${file}`))).toEqual([]);
});
