/** The catalogue in German: all of it, and nothing that it no longer says. */
import { expect, test } from "vitest";
import { colours, materials, sizes } from "#lib/catalog";
import { german } from "./german.ts";
import { categories, collections, products } from "./index.ts";

const texts = new Set<string>([
  ...[materials, colours, sizes].flat(),
  ...categories.flatMap(({ name, summary }) => [name, summary]),
  ...collections.flatMap(({ name, summary, introduction }) => [name, summary, introduction.join("\n\n")]),
  ...products.flatMap(({ name, summary, description, material, dimensions, care, pictures, variants }) => [
    ...[name, summary, description.join("\n\n"), material, dimensions, care],
    ...pictures.map(({ alt }) => alt),
    ...variants.flatMap(({ options }) => Object.entries(options).flat()),
  ]),
]);

test("every text of the catalogue has its German, and there is no German of a text that is gone", () => {
  expect([...texts].filter((text) => !german.get(text))).toEqual([]);
  expect([...german.keys()].filter((text) => !texts.has(text))).toEqual([]);
});

test("a text has as many paragraphs in German, and no name is said twice", () => {
  const count = (text: string) => text.split("\n\n").length;
  expect([...german].filter(([text, said]) => count(text) !== count(said))).toEqual([]);
  expect(new Set(products.map(({ name }) => german.get(name))).size).toBe(products.length);
});
