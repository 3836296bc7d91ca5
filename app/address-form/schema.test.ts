import { describe, expect, test } from "vitest";
import { addressFormat } from "#lib/address-format";
import { deliveryCountries } from "#lib/delivery";
import type { AddressFormats } from "./formats.ts";
import { isPostalCode, regionOfCode } from "./postal-code.ts";
import { addressSchema, askedByCountry } from "./schema.ts";

const formatOf = (country: string) => {
  const format = addressFormat(country);
  if (format === undefined) throw new Error(`nothing is known of ${country}`);
  return { ...format, country };
};
const formats: AddressFormats = { DE: formatOf("DE"), IE: formatOf("IE"), IT: formatOf("IT"), US: formatOf("US") };
const schema = askedByCountry(addressSchema, () => formats);

const berlin = {
  country: "DE",
  name: "Ada",
  "address-line1": "Unter den Linden 6",
  "postal-code": "10117",
  city: "Berlin",
};
const portland = {
  ...{ country: "US", name: "Ada", "address-line1": "1 Main Street", city: "Portland", region: "OR" },
  "postal-code": "97205",
};
const wrongWith = (typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [];

describe("a postal code", () => {
  test.each(deliveryCountries())("of $name may look like the examples of that country", ({ code }) => {
    const { postalCode } = formatOf(code);
    expect(postalCode.examples.filter((example) => !isPostalCode(example, postalCode))).toEqual([]);
  });

  test.each([
    ["IE", "d02af30"],
    ["NL", "1012ab"],
    ["PL", "00001"],
    ["PT", "1100 148"],
    ["SE", "111 20"],
    ["LV", "1010"],
    ["LT", "lt-01100"],
    ["LU", "L 1111"],
    ["DE", "DE-10115"],
    ["US", "972051234"],
  ])("of %s may be written %s", (country, text) => {
    expect(isPostalCode(text, formatOf(country).postalCode)).toBe(true);
  });

  test.each([
    ["IE", "10115"],
    ["DE", "1011"],
    ["DE", "101155"],
    ["PT", "11001489"],
    ["US", "97205-12"],
    ["DE", ""],
  ])("of %s is not %j", (country, text) => {
    expect(isPostalCode(text, formatOf(country).postalCode)).toBe(false);
  });
});

test.each([
  ["US", "97205", "OR"],
  ["US", "97205-1234", "OR"],
  ["IT", "00184", "RM"],
  // Shared across a border: 06390 lies in New York and looks like Connecticut.
  ["US", "06390", undefined],
  ["IT", "18025", undefined],
  // Not a whole one yet, or none.
  ["US", "9720", undefined],
  ["US", "00000", undefined],
  // Mail does without.
  ["DE", "10115", undefined],
])("of %s the postal code %s is of the region %s", (country, text, code) => {
  expect(regionOfCode(text, formatOf(country))?.code).toBe(code);
});

describe("an address", () => {
  test.each([
    ["in Germany", berlin],
    ["in the United States", portland],
    ["in Ireland, where nobody needs an Eircode", { ...berlin, country: "IE", "postal-code": undefined }],
  ])("%s has all that is asked for", (_, typed) => {
    expect(wrongWith(typed)).toEqual([]);
  });

  test.each([
    [{ ...berlin, "postal-code": undefined }, "postal-code: Enter the postal code, for example 26133"],
    [{ ...berlin, "postal-code": "D02 AF30" }, "postal-code: Check the postal code: it looks like 26133"],
    [{ ...portland, "postal-code": "9720" }, "postal-code: Check the ZIP code: it looks like 95014"],
    [{ ...portland, region: undefined }, "region: Choose the state"],
    [{ ...portland, region: "ON" }, "region: Choose the state"],
    [{ ...portland, region: "TX" }, "region: Check both: ZIP code 97205 is not in Texas"],
    [{ ...berlin, country: "IT", "postal-code": "00184", city: "Roma" }, "region: Choose the province"],
    [{ ...berlin, country: "JP" }, "country: We do not deliver there yet: choose a country from the list"],
  ])("%j is refused in words", (typed, problem) => {
    expect(wrongWith(typed)).toEqual([problem]);
  });

  test("hears of everything that is wrong at once", () => {
    expect(wrongWith({ country: "US", "postal-code": "1" }).map((problem) => problem.split(":")[0])).toEqual([
      ...["name", "address-line1", "city", "postal-code", "region"],
    ]);
  });
});
