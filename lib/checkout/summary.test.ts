import fc from "fast-check";
import { expect, test } from "vitest";
import { freeDeliveryFromMinor } from "#lib/delivery";
import { speaking } from "#lib/language";
import type { Offer } from "#lib/promotion";
import { orderSummary, promotionObstacle } from "./index.ts";

const weightGrams = 1000;
const summary = (itemsMinor: number, deliveryMethod?: "standard" | "express") =>
  orderSummary({ itemsMinor, weightGrams }, { deliveryMethod });
const addressIn = (country: string, region = "") => ({
  ...{ name: "Ada", line1: "1 Mill Lane", line2: "", postalCode: "", city: "Town", phone: "", country, region },
});

test("within Ireland standard delivery costs €4.90 and nothing from €75; express always costs €9.90", () => {
  expect(summary(freeDeliveryFromMinor - 1, "standard").deliveryMinor).toBe(490);
  expect(summary(freeDeliveryFromMinor, "standard").deliveryMinor).toBe(0);
  expect(summary(freeDeliveryFromMinor, "express").deliveryMinor).toBe(990);
  expect(summary(100)).toEqual(summary(100, "standard"));
});

test("the total is items and delivery, and the tax is contained in it", () => {
  expect(summary(12_300, "standard")).toMatchObject({ totalMinor: 12_300, taxMinor: 2300, taxRateBasisPoints: 2300 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom("standard", "express"), (items, method) => {
      const { itemsMinor, deliveryMinor, taxMinor, totalMinor } = summary(items, method);
      expect(totalMinor).toBe(itemsMinor + deliveryMinor);
      expect(Math.abs(taxMinor - (totalMinor * 23) / 123)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test("to Germany its delivery and its rate count; the price of the pieces is the same", () => {
  const sums = orderSummary(
    { itemsMinor: 5000, weightGrams },
    { address: addressIn("DE"), deliveryMethod: "standard" },
  );
  expect(sums).toMatchObject({ itemsMinor: 5000, deliveryMinor: 690, totalMinor: 5690, taxMinor: 908 });
  expect(sums).toMatchObject({ taxName: "VAT", taxRateBasisPoints: 1900, isTaxIncluded: true });
});

test("to California the tax comes on top, of the delivery too, and delivery is never free", () => {
  const sums = orderSummary({ itemsMinor: 10_000, weightGrams }, { address: addressIn("US", "CA") });
  expect(sums).toMatchObject({ itemsMinor: 10_000, deliveryMinor: 1990, taxMinor: 869, totalMinor: 12_859 });
  expect(sums).toMatchObject({ taxName: "California sales tax", taxRateBasisPoints: 725, isTaxIncluded: false });
});

test("a discount is off what is taxed", () => {
  const cart = cartOf(10_000, { kind: "percentage", value: 1000 });
  expect(orderSummary(cart, { address: addressIn("US", "CA") })).toMatchObject({
    ...{ discountMinor: 1000, taxMinor: 797, totalMinor: 11_787 },
  });
});

test("what the shop does not send has no price", () => {
  expect(() => orderSummary({ itemsMinor: 1, weightGrams }, { address: addressIn("CH") })).toThrow(RangeError);
  expect(() => orderSummary({ itemsMinor: 1, weightGrams }, { deliveryMethod: "letter" })).toThrow(RangeError);
});

const offer = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), value: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({ kind: fc.constant("amount" as const), value: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ kind: fc.constant("free-delivery" as const), value: fc.constant(0) }),
);
const cartOf = (itemsMinor: number, promised: Offer, obstacle?: string) => ({
  ...{ itemsMinor, weightGrams },
  promotion: { code: "CODE", offer: promised, obstacle },
});
const anyItems = fc.integer({ min: 0, max: 10_000_000 });
const anyMethod = fc.constantFrom("standard" as const, "express" as const);
const anyAddress = fc.constantFrom(
  undefined,
  addressIn("DE"),
  addressIn("FI"),
  addressIn("US", "MN"),
  addressIn("US", "OR"),
);

test("whatever a code offers, the parts make the total, nothing is negative, and no more goes off than there is", () => {
  fc.assert(
    fc.property(anyItems, offer, anyMethod, anyAddress, (items, promised, deliveryMethod, address) => {
      const sums = orderSummary(cartOf(items, promised), { deliveryMethod, address });
      const { itemsMinor, deliveryMinor, discountMinor, totalMinor, taxMinor, isTaxIncluded } = sums;
      expect(totalMinor).toBe(itemsMinor + deliveryMinor - discountMinor + (isTaxIncluded ? 0 : taxMinor));
      expect(discountMinor).toBeGreaterThanOrEqual(0);
      expect(discountMinor).toBeLessThanOrEqual(promised.kind === "free-delivery" ? deliveryMinor : itemsMinor);
      expect(totalMinor).toBeGreaterThanOrEqual(0);
      expect(taxMinor).toBeLessThanOrEqual(totalMinor);
      expect(sums.promotionCode).toBe(discountMinor > 0 ? "CODE" : undefined);
      expect(promotionObstacle(cartOf(items, promised), { deliveryMethod, address }) === undefined).toBe(
        discountMinor > 0,
      );
    }),
  );
});

test("a code in whose way something stands takes nothing off", () => {
  fc.assert(
    fc.property(anyItems, offer, anyMethod, (items, promised, deliveryMethod) => {
      const hindered = cartOf(items, promised, "CODE expired.");
      expect(orderSummary(hindered, { deliveryMethod })).toEqual(summary(items, deliveryMethod));
      expect(promotionObstacle(hindered, { deliveryMethod })).toBe("CODE expired.");
    }),
  );
});

test("each kind of code takes off what it says", () => {
  const sums = (itemsMinor: number, promised: Offer, deliveryMethod: "standard" | "express" = "standard") => {
    const { discountMinor, totalMinor } = orderSummary(cartOf(itemsMinor, promised), { deliveryMethod });
    return [discountMinor, totalMinor];
  };
  expect(sums(0, { kind: "percentage", value: 5000 })).toEqual([0, 490]);
  expect(sums(2995, { kind: "percentage", value: 1000 })).toEqual([300, 3185]);
  expect(sums(2900, { kind: "amount", value: 500 })).toEqual([500, 2890]);
  expect(sums(300, { kind: "amount", value: 500 })).toEqual([300, 490]);
  expect(sums(2900, { kind: "free-delivery", value: 0 })).toEqual([490, 2900]);
  expect(sums(2900, { kind: "free-delivery", value: 0 }, "express")).toEqual([0, 3890]);
});

test("delivery is free by what the items come to before anything is taken off", () => {
  const cart = cartOf(freeDeliveryFromMinor, { kind: "percentage", value: 1000 });
  expect(orderSummary(cart)).toMatchObject({ deliveryMinor: 0, totalMinor: freeDeliveryFromMinor * 0.9 });
});

test("why a code takes nothing off is said in the language that is spoken", () => {
  const free = cartOf(2900, { kind: "free-delivery", value: 0 });
  const why = () => promotionObstacle(free, { deliveryMethod: "express" });
  expect(why()).toBe("CODE makes standard delivery free, and you have chosen another.");
  expect(speaking("de", why)).toBe("CODE macht die Standardlieferung kostenlos, und Sie haben eine andere gewählt.");
});
