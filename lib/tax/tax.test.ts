import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Tax, taxAt, taxInWords, vatRates, withTax } from "./index.ts";
import { salesTaxRates } from "./sales-tax-rates.ts";

const at = (country: string, region = "") => taxAt({ country, region });
const added = (taxRateBasisPoints: number) => ({ taxRateBasisPoints, isTaxIncluded: false });
const contained = (taxRateBasisPoints: number) => ({ taxRateBasisPoints, isTaxIncluded: true });

describe("the tax is that of the place where an order goes", () => {
  test.each([
    ["IE", 2300],
    ["DE", 1900],
    ["FI", 2550],
    ["HU", 2700],
    ["LU", 1700],
  ])("within the European Union prices contain the standard rate: %s", (country, taxRateBasisPoints) => {
    expect(at(country)).toEqual({ taxName: "VAT", taxRateBasisPoints, isTaxIncluded: true });
  });

  test.each([
    ["CA", "California", 725],
    ["MN", "Minnesota", 687.5],
    ["OR", "Oregon", 0],
  ])("in the USA that of the state is added: %s", (region, state, taxRateBasisPoints) => {
    expect(at("US", region)).toEqual({ taxName: `${state} sales tax`, taxRateBasisPoints, isTaxIncluded: false });
  });

  test("it knows all 27 countries, all 50 states and the capital, and no rate that cannot be one", () => {
    expect([...vatRates.keys()]).toHaveLength(27);
    for (const rate of vatRates.values()) expect(rate >= 1500 && rate <= 2700).toBe(true);
    expect([...salesTaxRates.keys()]).toHaveLength(51);
    const rates = [...salesTaxRates.keys()].map((code) => at("US", code)?.taxRateBasisPoints ?? -1);
    expect(rates.every((rate) => rate >= 0 && rate <= 725)).toBe(true);
    expect(rates.filter((rate) => rate === 0)).toHaveLength(5);
  });

  test("Spanish provinces that are outside the VAT area have none of it", () => {
    expect(at("ES", "M")?.taxRateBasisPoints).toBe(2100);
    expect([at("ES", "GC"), at("ES", "TF"), at("ES", "CE"), at("ES", "ML")]).toEqual(Array(4).fill(undefined));
  });

  test("it knows none of anywhere else, and never guesses a state", () => {
    const elsewhere = [
      at("GB"),
      at("CH"),
      at("NO"),
      at(""),
      at("ie"),
      at("constructor"),
      at("US"),
      at("US", "XX"),
      at("US", "constructor"),
    ];
    expect(elsewhere).toEqual(elsewhere.map(() => undefined));
  });
});

test("€123 with 23% in it contain €23; €100 with 7.25% on top come to €107.25", () => {
  expect(withTax(12_300, contained(2300))).toEqual({ taxMinor: 2300, totalMinor: 12_300 });
  expect(withTax(10_000, added(725))).toEqual({ taxMinor: 725, totalMinor: 10_725 });
  expect(withTax(800, added(687.5))).toEqual({ taxMinor: 55, totalMinor: 855 });
});

describe("whatever the sum and the rate", () => {
  const minor = fc.integer({ min: 0, max: 100_000_000 });
  const tax = fc.constantFrom(
    ...[
      ...[...vatRates.keys()].map((country) => at(country)),
      ...[...salesTaxRates.keys()].map((code) => at("US", code)),
    ],
  ) as fc.Arbitrary<Tax>;

  test("tax is whole cents, at most half a cent off, and never negative", () => {
    fc.assert(
      fc.property(minor, tax, (amount, rule) => {
        const { taxMinor, totalMinor } = withTax(amount, rule);
        const { taxRateBasisPoints: rate, isTaxIncluded } = rule;
        const exact = isTaxIncluded ? (totalMinor * rate) / (10_000 + rate) : (amount * rate) / 10_000;
        expect(Number.isInteger(taxMinor)).toBe(true);
        expect(taxMinor).toBeGreaterThanOrEqual(0);
        expect(Math.abs(taxMinor - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(totalMinor).toBe(isTaxIncluded ? amount : amount + taxMinor);
      }),
    );
  });

  test("more never comes to less: parts that are taxed together may be given back one after the other", () => {
    fc.assert(
      fc.property(minor, minor, tax, (one, other, rule) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(withTax(less, rule).totalMinor).toBeLessThanOrEqual(withTax(more, rule).totalMinor);
      }),
    );
  });
});

test("a tax is said with its rate, to the hundredth of a percent where it has one", () => {
  expect(taxInWords({ taxName: "VAT", taxRateBasisPoints: 2300 })).toBe("VAT 23%");
  expect(taxInWords({ taxName: "California sales tax", taxRateBasisPoints: 725 })).toBe("California sales tax 7.25%");
});
