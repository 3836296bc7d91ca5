import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "#lib/time";
import {
  deliveryCountries,
  deliveryEstimate,
  isDeliveredTo,
  methodFor,
  methodObstacle,
  methodsFor,
  weightInWords,
  zones,
} from "./index.ts";

const offered = (country: string, weightGrams: number) => methodsFor({ country, weightGrams }).map(({ id }) => id);
const price = (id: "standard" | "express" | "letter", country: string, weightGrams: number) =>
  methodFor(id, { country, weightGrams })?.priceMinor;

test("the shop delivers within the European Union, and to the states of the USA", () => {
  expect(deliveryCountries()).toHaveLength(28);
  expect(deliveryCountries()).toContainEqual({ code: "IE", name: "Ireland" });
  const to = (country: string, region = "") => isDeliveredTo({ country, region });
  expect([to("IE"), to("GR"), to("US", "CA")]).toEqual([true, true, true]);
  expect([to("US"), to("US", "XX"), to("GB"), to("CH"), to("NO"), to("ie"), to("")].some(Boolean)).toBe(false);
});

describe("what travels how", () => {
  test("costs by weight and by where it goes: to the gram where a band ends", () => {
    expect([price("standard", "IE", 10_000), price("standard", "IE", 10_001)]).toEqual([490, 990]);
    expect([price("standard", "DE", 5000), price("standard", "DE", 5001)]).toEqual([690, 1490]);
    expect([price("standard", "US", 2000), price("standard", "US", 2001)]).toEqual([1990, 3990]);
    expect(methodFor("standard", { country: "FR", weightGrams: 1 })?.freeFromMinor).toBe(7500);
    expect(methodFor("standard", { country: "US", weightGrams: 1 })?.freeFromMinor).toBeUndefined();
  });

  test("is offered only where it goes and as far as it carries", () => {
    expect(offered("IE", 500)).toEqual(["standard", "express", "letter"]);
    expect(offered("IE", 501)).toEqual(["standard", "express"]);
    expect(offered("DE", 30_001)).toEqual(["standard"]);
    expect(offered("US", 100)).toEqual(["standard", "express"]);
    expect(offered("GB", 100)).toEqual([]);
  });

  test("is refused in words", () => {
    expect(methodObstacle("express", { country: "IE", weightGrams: 30_000 })).toBeUndefined();
    expect(methodObstacle("express", { country: "IE", weightGrams: 34_210 })).toBe(
      "Express carries 30 kg at most, and this weighs 34.3 kg.",
    );
    expect(methodObstacle("letter", { country: "US", weightGrams: 100 })).toBe(
      "Tracked letter is not offered where this goes.",
    );
    expect([weightInWords(450), weightInWords(1000), weightInWords(30_001)]).toEqual(["450 g", "1 kg", "30.1 kg"]);
  });

  test("there is a way for whatever is bought, and what weighs more never costs less", () => {
    const country = fc.constantFrom(...deliveryCountries().map(({ code }) => code));
    const weight = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(country, weight, weight, (to, one, other) => {
        const [light, heavy] = [Math.min(one, other), Math.max(one, other)];
        expect(offered(to, heavy)).toContain("standard");
        for (const { id, priceMinor } of methodsFor({ country: to, weightGrams: heavy })) {
          expect(price(id, to, light)).toBeLessThanOrEqual(priceMinor);
          expect(methodObstacle(id, { country: to, weightGrams: light })).toBeUndefined();
        }
      }),
    );
  });

  test("every country is in one zone, and bands grow", () => {
    const countries = zones.flatMap((zone) => zone.countries);
    expect(new Set(countries).size).toBe(countries.length);
    for (const { bands } of zones.flatMap(({ rates }) => rates))
      expect(bands).toEqual(bands.toSorted(([one], [other]) => one - other));
  });
});

test.each([
  ["a Monday", "2026-11-16T10:00:00Z", "2026-11-19", "2026-11-23"],
  ["a Friday", "2026-11-20T10:00:00Z", "2026-11-25", "2026-11-27"],
  ["a Saturday", "2026-11-21T10:00:00Z", "2026-11-25", "2026-11-27"],
])("what is ordered on %s arrives within Ireland three to five working days later", (_, at, from, to) => {
  const estimate = deliveryEstimate("standard", "IE", instant(at));
  expect([estimate.from, estimate.to].map((day) => day.toISOString().slice(0, 10))).toEqual([from, to]);
});

test("it takes longer to go further", () => {
  const at = instant("2026-11-16T10:00:00Z");
  const days = ["IE", "DE", "US"].map((country) =>
    deliveryEstimate("standard", country, at).to.toISOString().slice(0, 10),
  );
  expect(days).toEqual(["2026-11-23", "2026-11-25", "2026-12-02"]);
});
