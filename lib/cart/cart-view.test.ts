import fc from "fast-check";
import { expect, test } from "vitest";
import type { VariantInShop } from "#lib/catalog";
import { freeDeliveryFromMinor } from "#lib/delivery";
import { speaking } from "#lib/language";
import { type KeptCart, limitInWords, viewOf } from "./cart-view.ts";
import { mostOfOneKind } from "./policy.ts";

const inCart = fc.record({
  quantity: fc.integer({ min: 1, max: mostOfOneKind }),
  seenPriceMinor: fc.integer({ min: 1, max: 1_000_000 }),
  priceMinor: fc.integer({ min: 1, max: 1_000_000 }),
  stock: fc.integer({ min: 0, max: 40 }),
  isGone: fc.boolean(),
});

/** A cart and a shop in which some of the variants are no more. */
const scene = fc.array(inCart, { maxLength: 12 }).map((lines) => {
  const cart: KeptCart = {
    id: "cart",
    version: 1,
    isBeingPaid: false,
    promotionCode: undefined,
    email: undefined,
    country: undefined,
    later: [],
    gift: undefined,
    removed: [],
    lines: lines.map(({ quantity, seenPriceMinor }, index) => ({ variantId: `${index}`, quantity, seenPriceMinor })),
  };
  const sold = {
    sku: "",
    options: {},
    weightGrams: 1,
    productId: "",
    slug: "",
    categorySlug: "",
    name: "",
    picture: "",
  };
  const variants = lines.flatMap(({ isGone, priceMinor, stock }, index): [string, VariantInShop][] =>
    isGone ? [] : [[`${index}`, { ...sold, id: `${index}`, priceMinor, stock }]],
  );
  return { cart, variants: new Map(variants) };
});

test("a cart costs what its lines cost at today's prices, to the cent", () => {
  fc.assert(
    fc.property(scene, ({ cart, variants }) => {
      const view = viewOf(cart, variants);
      const expected = cart.lines.reduce(
        (total, line) => total + line.quantity * (variants.get(line.variantId)?.priceMinor ?? 0),
        0,
      );
      expect(view.itemsMinor).toBe(expected);
      expect(view.lines).toHaveLength(variants.size);
      expect(view.missingForFreeMinor).toBe(Math.max(0, freeDeliveryFromMinor - expected));
    }),
  );
});

test("a line has a notice exactly when something about it changed", () => {
  fc.assert(
    fc.property(scene, ({ cart, variants }) => {
      for (const line of viewOf(cart, variants).lines) {
        const seen = cart.lines.find(({ variantId }) => variantId === line.variantId)?.seenPriceMinor;
        const isUnchanged = line.quantity <= line.stock && line.unitMinor === seen;
        expect(line.notice === undefined).toBe(isUnchanged);
        expect(line.maxQuantity).toBeLessThanOrEqual(Math.min(line.stock, mostOfOneKind));
      }
    }),
  );
});

test("how many there are is said of one as of one, in both languages", () => {
  expect(limitInWords(1)).toBe("There is only one of these, counting that in your cart.");
  expect(limitInWords(2)).toBe("There are only 2 of these, counting those in your cart.");
  expect(speaking("de", () => limitInWords(1))).toBe("Davon gibt es nur eines, das in Ihrem Warenkorb mitgezählt.");
});
