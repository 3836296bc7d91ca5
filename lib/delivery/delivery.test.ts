import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { speaking } from "#lib/language";
import { instant } from "#lib/time";
import {
  cutOffInWords,
  deliveryCountries,
  deliveryEstimate,
  departureDay,
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

const isoDay = (day: Date) => day.toISOString().slice(0, 10);

test.each([
  ["a Monday", "2026-11-16T10:00:00Z", "2026-11-19", "2026-11-23"],
  ["a Friday", "2026-11-20T10:00:00Z", "2026-11-25", "2026-11-27"],
  ["a Friday, late", "2026-11-20T16:00:00Z", "2026-11-26", "2026-11-30"],
  ["a Saturday", "2026-11-21T10:00:00Z", "2026-11-26", "2026-11-30"],
])("what is ordered on %s arrives within Ireland three to five working days after it has left", (_, at, from, to) => {
  const estimate = deliveryEstimate("standard", "IE", departureDay(instant(at)));
  expect([estimate.from, estimate.to].map(isoDay)).toEqual([from, to]);
});

test("it takes longer to go further", () => {
  const at = instant("2026-11-16T10:00:00Z");
  const days = ["IE", "DE", "US"].map((country) => isoDay(deliveryEstimate("standard", country, at).to));
  expect(days).toEqual(["2026-11-23", "2026-11-25", "2026-12-02"]);
});

describe("the day on which an order leaves", () => {
  test.each([
    ["a working day, a second before the cut-off", "2026-11-16T13:59:59Z", "2026-11-16"],
    ["a working day, at the cut-off", "2026-11-16T14:00:00Z", "2026-11-17"],
    ["a Friday after it", "2026-11-20T14:00:00Z", "2026-11-23"],
    ["a Sunday morning", "2026-11-22T08:00:00Z", "2026-11-23"],
    ["a second before it, the Friday before summer time begins", "2026-03-27T13:59:59Z", "2026-03-27"],
    ["a second before it, the Monday after", "2026-03-30T12:59:59Z", "2026-03-30"],
    ["at it, the Monday after", "2026-03-30T13:00:00Z", "2026-03-31"],
    ["a summer night that is still the day before by UTC", "2026-07-13T23:30:00Z", "2026-07-14"],
    ["Christmas Eve, too late", "2026-12-24T15:00:00Z", "2026-12-28"],
  ])("for %s", (_, at, leaves) => expect(isoDay(departureDay(instant(at)))).toBe(leaves));

  test.each([
    ["New Year's Day", "2026-01-01"],
    ["Saint Brigid's Day", "2026-02-02"],
    ["Saint Brigid's Day on a Friday", "2030-02-01"],
    ["Saint Patrick's Day", "2026-03-17"],
    ["Easter Monday", "2026-04-06"],
    ["a late Easter Monday", "2038-04-26"],
    ["May Day", "2026-05-04"],
    ["the June holiday", "2026-06-01"],
    ["the August holiday", "2026-08-03"],
    ["the October holiday", "2026-10-26"],
  ])("is none on %s", (_, day) => expect(isoDay(departureDay(instant(`${day}T09:00:00Z`)))).not.toBe(day));

  test("is not held up by the Monday after a Saint Brigid's Day that was a Friday", () => {
    expect(isoDay(departureDay(instant("2030-02-04T09:00:00Z")))).toBe("2030-02-04");
  });

  test("is said with the hour until which to order", () => {
    expect(cutOffInWords(instant("2026-11-16T13:59:59Z"))).toBe(
      "Order by 14:00 today (Dublin time) and it leaves today.",
    );
    expect(cutOffInWords(instant("2026-11-20T14:00:00Z"))).toBe(
      "Order by 14:00 on Monday 23 November (Dublin time) and it leaves that day.",
    );
    expect(speaking("de", () => cutOffInWords(instant("2026-11-20T14:00:00Z")))).toBe(
      "Bestellen Sie bis Montag, 23. November um 14:00 Uhr (Dubliner Zeit), dann verlässt es uns an dem Tag.",
    );
  });
});
