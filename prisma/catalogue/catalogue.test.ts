import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { sharePicture } from "../../components/catalog/picture-files.ts";
import { attributesFor } from "./attributes.ts";
import { categories, collections, pictureNames, products } from "./index.ts";
import placeholders from "./placeholders.json" with { type: "json" };

const variants = products.flatMap((product) => product.variants);
const twice = (texts: string[]) => texts.filter((text, position) => texts.indexOf(text) !== position);

test("there is enough to choose from", () => {
  expect(categories).toHaveLength(8);
  expect(products.length).toBeGreaterThanOrEqual(72);
  expect(products.filter((product) => product.variants.length > 1).length).toBeGreaterThanOrEqual(30);
  for (const { slug } of categories)
    expect(products.filter(({ category }) => category === slug).length).toBeGreaterThan(6);
});

test("no slug, no stock-keeping unit and no picture stands twice", () => {
  expect(twice(products.map((product) => product.slug))).toEqual([]);
  expect(twice(variants.map((variant) => variant.sku))).toEqual([]);
  expect(twice(pictureNames)).toEqual([]);
});

test.each(products.map((product) => [product.slug, product] as const))("%s is complete", (slug, product) => {
  expect(categories.map((category) => category.slug)).toContain(product.category);
  expect(product.summary.length).toBeLessThanOrEqual(110);
  expect(product.description.length).toBeGreaterThanOrEqual(2);
  // Whole, near by, and in use with others for scale.
  const names = product.pictures.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(names.slice(-2)).toEqual([`${slug}-detail`, `${slug}-in-use`]);
  const optionNames = Object.keys(product.variants[0]?.options ?? {});
  for (const { options, priceMinor, stock } of product.variants) {
    expect(Object.keys(options)).toEqual(optionNames);
    expect(Number.isInteger(priceMinor) && priceMinor > 0).toBe(true);
    expect(Number.isInteger(stock) && stock >= 0).toBe(true);
  }
});

test("every picture by which a page is shared has a wide file", () => {
  const shared = [
    ...products.map(({ pictures }) => pictures[0]?.name ?? ""),
    ...collections.map(({ picture }) => picture),
  ];
  expect(shared.filter((name) => !existsSync(`public${sharePicture(name)}`))).toEqual([]);
});

test("every glaze, wood and colour that can be chosen has a picture of its own", () => {
  const unseen = products.flatMap(({ slug, variants: choices, pictures }) =>
    choices
      .flatMap(({ options }) => Object.entries(options))
      .filter(([name, value]) => name !== "Size" && !pictures.some(({ option }) => option === value))
      .map(([, value]) => `${slug} in ${value}`),
  );
  expect(unseen).toEqual([]);
});

test("every picture says what it shows, in words of its own", () => {
  const texts = products.map(({ pictures }) => pictures.map(({ alt }) => alt));
  expect(texts.flat().filter((alt) => alt.length < 18 || alt.length > 120)).toEqual([]);
  expect(texts.flatMap(twice)).toEqual([]);
});

test("an option that no filter knows is refused by name", () => {
  const [product] = products;
  const [variant] = product?.variants ?? [];
  if (!product || !variant) throw new Error("The catalogue is empty.");
  const unheardOf = { ...variant, options: { Glaze: "Ultraviolet" } };
  expect(() => attributesFor(product, unheardOf)).toThrow(/“Ultraviolet” of harvest-vase/);
});

test("every picture is there in every size, and its colours before it", () => {
  const shown = [...pictureNames, ...categories.map(({ picture }) => picture)];
  const files = shown.flatMap((name) =>
    [320, 640, 960].map((width) => `${name}-${width}.avif`).concat(`${name}-640.jpg`),
  );
  expect(files.filter((file) => !existsSync(`public/pictures/${file}`))).toEqual([]);
  const colours = new Map(Object.entries<string>(placeholders));
  expect(pictureNames.filter((name) => !/^([0-9a-f]{6}){12}$/.test(colours.get(name) ?? ""))).toEqual([]);
});

test("collections of each kind hold pieces that there are, each once", () => {
  expect([...new Set(collections.map(({ kind }) => kind))].toSorted()).toEqual(["gift", "season", "set"]);
  const slugs = products.map(({ slug }) => slug);
  for (const { pieces, picture } of collections) {
    expect(pieces.length).toBeGreaterThanOrEqual(6);
    expect(twice(pieces)).toEqual([]);
    expect(slugs).toEqual(expect.arrayContaining(pieces));
    expect(pieces.map((slug) => `${slug}-in-use`)).toContain(picture);
  }
});

test("gifts under thirty euros are", () => {
  const gifts = collections.find(({ slug }) => slug === "small-gifts")?.pieces ?? [];
  const dear = products.filter(
    ({ slug, variants: choices }) => gifts.includes(slug) && choices.every(({ priceMinor }) => priceMinor >= 3000),
  );
  expect(gifts.length).toBeGreaterThan(0);
  expect(dear.map(({ slug }) => slug)).toEqual([]);
});
