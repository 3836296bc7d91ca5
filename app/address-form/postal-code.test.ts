import { expect, test } from "vitest";
import { isPostalCode, postalCodeExample } from "./postal-code.ts";

const countries = [
  "AT",
  "BE",
  "BG",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GR",
  "HR",
  "HU",
  "IE",
  "IT",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
];

test.each(countries)("accepts the example that it gives for %s", (country) => {
  expect(isPostalCode(postalCodeExample(country), country)).toBe(true);
});

test("does not mind spaces, dashes and small letters", () => {
  expect(isPostalCode("d02af30", "IE")).toBe(true);
  expect(isPostalCode("1012ab", "NL")).toBe(true);
  expect(isPostalCode("00001", "PL")).toBe(true);
});

test("refuses the code of another country, and nothing at all", () => {
  expect(isPostalCode("10115", "IE")).toBe(false);
  expect(isPostalCode("", "DE")).toBe(false);
});
