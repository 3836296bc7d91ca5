import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDiscount, formatMoney, less, multiply, readMoney, shareOf, sum, taxContained } from "./index.ts";

const amount = fc.integer({ min: 0, max: 10_000_000 });

test("amounts are said in euros and cents", () => {
  expect([0, 5, 2900, 123_456].map(formatMoney)).toEqual(["€0.00", "€0.05", "€29.00", "€1,234.56"]);
});

test("an amount is read as people type it, and nothing else is", () => {
  const read = ["12", "12.5", "12,50", "€ 12.05", "0,09 €", "1000000.00"].map(readMoney);
  expect(read).toEqual([1200, 1250, 1250, 1205, 9, 100_000_000]);
  const none = ["", "€", "-5", "1.234,50", "1,234.50", "12.505", "twelve", "1e3", "12345678"].map(readMoney);
  expect(none).toEqual(none.map(() => undefined));
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

test("a share is a whole number of cents, within half a cent of the exact one, and half a cent is rounded up", () => {
  expect([shareOf(5, 1000), shareOf(4, 1000), shareOf(15, 1000), shareOf(0, 5000)]).toEqual([1, 0, 2, 0]);
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, rate) => {
      const exact = BigInt(whole) * BigInt(rate);
      expect(BigInt(shareOf(whole, rate))).toBe((2n * exact + 10_000n) / 20_000n);
    }),
  );
});

test("what is taken off is said with a minus sign, and what is left is exact", () => {
  expect(formatDiscount(290)).toBe("−€2.90");
  expect(less(30, 10)).toBe(20);
});

test("half a cent is refused, not rounded away", () => {
  expect(() => sum([0.5])).toThrow(RangeError);
});
