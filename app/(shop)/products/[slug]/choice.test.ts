import { expect, test } from "vitest";
import { type ProductPage, productPath } from "#lib/catalog";
import { chosenOptions, coloursOf, variantWith } from "./choice.ts";

const variant = (glaze: string, size: string, stock: number) => ({
  id: `${glaze}${size}`,
  sku: `${glaze}${size}`,
  options: { Glaze: glaze, Size: size },
  priceMinor: 100,
  weightGrams: 1,
  colour: { Oat: "beige", Ink: "blue" }[glaze] ?? "brown",
  stock,
});
const vase = {
  options: [
    { name: "Glaze", values: ["Oat", "Ink"] },
    { name: "Size", values: ["Small", "Large"] },
  ],
  variants: [variant("Oat", "Small", 0), variant("Oat", "Large", 3), variant("Ink", "Small", 2)],
} as unknown as ProductPage;

test("without a wish, the first that can be bought", () => {
  expect(chosenOptions(vase, {})).toEqual({ Glaze: "Oat", Size: "Large" });
});

test("what the address asks for, in any case, even if it is sold out", () => {
  expect(chosenOptions(vase, { glaze: "oat", size: "SMALL" })).toEqual({ Glaze: "Oat", Size: "Small" });
  expect(chosenOptions(vase, { glaze: "Ink" })).toEqual({ Glaze: "Ink", Size: "Small" });
});

test("nonsense is ignored", () => {
  expect(chosenOptions(vase, { glaze: ["<b>", "Ink"], colour: "red" })).toEqual({ Glaze: "Oat", Size: "Large" });
});

test("a combination that is not made has no variant, and still an address", () => {
  const options = { Glaze: "Ink", Size: "Large" };
  expect(variantWith(vase.variants, options)).toBeUndefined();
  expect(productPath("vase", options)).toBe("/products/vase?glaze=Ink&size=Large");
});

test("a glaze has a colour, a size has none, and neither has what looks alike", () => {
  expect([...coloursOf(vase, "Glaze")]).toEqual([
    ["Oat", "beige"],
    ["Ink", "blue"],
  ]);
  expect(coloursOf(vase, "Size").size).toBe(0);
  const woods = { variants: [variant("Oak", "Small", 1), variant("Walnut", "Small", 1)] };
  expect(coloursOf(woods, "Glaze").size).toBe(0);
  expect(coloursOf({ variants: [variant("Oat", "Small", 1)] }, "Glaze").size).toBe(0);
});
