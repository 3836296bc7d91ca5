import fc from "fast-check";
import { expect, test } from "vitest";
import { freeDeliveryFromMinor } from "#lib/cart";
import type { Offer } from "#lib/promotion";
import { instant } from "#lib/time";
import { deliveryCountries, deliveryEstimate, isDeliveredTo, orderSummary, promotionObstacle } from "./index.ts";

const summary = (itemsMinor: number, deliveryMethod?: "standard" | "express") =>
  orderSummary({ itemsMinor }, { deliveryMethod });

test("standard delivery costs €4.90 and nothing from €75; express always costs €9.90", () => {
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

const offer = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), value: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({ kind: fc.constant("amount" as const), value: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ kind: fc.constant("free-delivery" as const), value: fc.constant(0) }),
);
const cartOf = (itemsMinor: number, promised: Offer, obstacle?: string) => ({
  itemsMinor,
  promotion: { code: "CODE", offer: promised, obstacle },
});
const anyItems = fc.integer({ min: 0, max: 10_000_000 });
const anyMethod = fc.constantFrom("standard" as const, "express" as const);

test("whatever a code offers, the parts make the total, nothing is negative, and no more goes off than there is", () => {
  fc.assert(
    fc.property(anyItems, offer, anyMethod, (items, promised, deliveryMethod) => {
      const sums = orderSummary(cartOf(items, promised), { deliveryMethod });
      const { itemsMinor, deliveryMinor, discountMinor, totalMinor, taxMinor } = sums;
      expect(totalMinor).toBe(itemsMinor + deliveryMinor - discountMinor);
      expect(discountMinor).toBeGreaterThanOrEqual(0);
      expect(discountMinor).toBeLessThanOrEqual(promised.kind === "free-delivery" ? deliveryMinor : itemsMinor);
      expect(totalMinor).toBeGreaterThanOrEqual(0);
      expect(Math.abs(taxMinor - (totalMinor * 23) / 123)).toBeLessThanOrEqual(0.5);
      expect(sums.promotionCode).toBe(discountMinor > 0 ? "CODE" : undefined);
      expect(promotionObstacle(cartOf(items, promised), { deliveryMethod }) === undefined).toBe(discountMinor > 0);
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

test.each([
  ["a Monday", "2026-11-16T10:00:00Z", "2026-11-19", "2026-11-23"],
  ["a Friday", "2026-11-20T10:00:00Z", "2026-11-25", "2026-11-27"],
  ["a Saturday", "2026-11-21T10:00:00Z", "2026-11-25", "2026-11-27"],
])("what is ordered on %s arrives three to five working days later", (_, at, from, to) => {
  const estimate = deliveryEstimate("standard", instant(at));
  expect([estimate.from, estimate.to].map((day) => day.toISOString().slice(0, 10))).toEqual([from, to]);
});

test("the shop delivers within the European Union", () => {
  expect(deliveryCountries).toHaveLength(27);
  expect(deliveryCountries).toContainEqual({ code: "IE", name: "Ireland" });
  expect(["IE", "GR", "US", "ie", ""].map(isDeliveredTo)).toEqual([true, true, false, false, false]);
});
