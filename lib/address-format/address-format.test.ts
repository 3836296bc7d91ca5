import { describe, expect, test } from "vitest";
import { deliveryCountries } from "#lib/delivery";
import { addressFormat } from "./index.ts";

test.each(deliveryCountries())("is known of $name, where we deliver", ({ code }) => {
  expect(addressFormat(code)?.town).toContain("city");
});

test("is unknown of a country that is none", () => {
  expect(addressFormat("XX")).toBeUndefined();
});

describe("the line of the town", () => {
  test.each([
    ["DE", ["postal-code", "city"]],
    ["IE", ["city", "postal-code"]],
    ["IT", ["postal-code", "city", "region"]],
    ["US", ["city", "region", "postal-code"]],
  ])("of %s is %j", (country, town) => {
    expect(addressFormat(country)?.town).toEqual(town);
  });
});

describe("what a country calls its codes and regions", () => {
  test.each([
    ["DE", "postal code", true, undefined],
    ["IE", "Eircode", false, undefined],
    ["IT", "postal code", true, "province"],
    ["US", "ZIP code", true, "state"],
  ])("%s: %s, required: %s; %s", (country, name, isRequired, region) => {
    const format = addressFormat(country);
    expect(format?.postalCode).toMatchObject({ name, isRequired });
    expect(format?.region?.name).toBe(region);
  });

  test("the regions are those of ISO 3166-2, each with the beginnings of its codes", () => {
    const oregon = addressFormat("US")?.region?.all.find(({ code }) => code === "OR");
    expect(oregon).toEqual({ code: "OR", name: "Oregon", postalCodes: "97" });
  });
});
