import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, multiply, sum, taxContained } from "./index.ts";

const amount = fc.integer({ min: 0, max: 10_000_000 });

test("amounts are said in euros and cents", () => {
  expect([0, 5, 2900, 123_456].map(formatMoney)).toEqual(["€0.00", "€0.05", "€29.00", "€1,234.56"]);
});

test("a sum is exact, where floating point is not", () => {
  expect(sum([])).toBe(0);
  expect(sum([10, 20])).toBe(30);
  expect(multiply(1999, 3)).toBe(5997);
});

test("the tax contained is a whole number of cents, within half a cent of the exact share", () => {
  expect(taxContained(12_300, 2300)).toBe(2300);
  expect(taxContained(490, 2300)).toBe(92);
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 3000 }), (total, rate) => {
      const tax = taxContained(total, rate);
      expect(Number.isInteger(tax)).toBe(true);
      expect(Math.abs(tax - (total * rate) / (10_000 + rate))).toBeLessThanOrEqual(0.5);
    }),
  );
});

test("half a cent is refused, not rounded away", () => {
  expect(() => sum([0.5])).toThrow(RangeError);
});
