import fc from "fast-check";
import { expect, test } from "vitest";
import { freeDeliveryFromMinor } from "#lib/cart";
import { instant } from "#lib/time";
import { deliveryCountries, deliveryEstimate, isDeliveredTo, orderSummary } from "./index.ts";

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
