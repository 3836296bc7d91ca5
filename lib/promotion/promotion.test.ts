import { describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { examplePromotion } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { speaking } from "#lib/language";
import { after, before, instant, seconds } from "#lib/time";
import { normaliseCode, offerInWords } from "./index.ts";
import { obstacleTo } from "./obstacle.ts";
import type { Promotion } from "./promotion.ts";

useFreshDatabase();

const at = instant("2026-11-27T12:00:00Z");
const promotion: Promotion = {
  ...{ code: "TENTH", kind: "percentage", value: 1000, minimumMinor: 0, isOncePerCustomer: false, uses: 0 },
  ...{ validFrom: undefined, validThrough: undefined, mostUses: undefined, offeredBy: undefined, endedBy: undefined },
};
const obstacle = (conditions: Partial<Promotion>, circumstances = {}) =>
  obstacleTo(
    { ...promotion, ...conditions },
    { itemsMinor: 5000, isDeliveryFree: false, isUsed: false, at, ...circumstances },
  );

describe("a code is refused, with the reason,", () => {
  test("a second before its first moment, and not at it", () => {
    expect(obstacle({ validFrom: after(at, seconds(1)) })).toBe(
      "TENTH is not good yet: it begins on 27 November 2026 at 12:00 (UTC).",
    );
    expect(obstacle({ validFrom: at })).toBeUndefined();
  });

  test("a second after its last moment, and not at it", () => {
    expect(obstacle({ validThrough: before(at, seconds(1)) })).toBe(
      "TENTH expired on 27 November 2026 at 11:59 (UTC).",
    );
    expect(obstacle({ validThrough: at })).toBeUndefined();
  });

  test("as one that is over, when it was ended before it began", () => {
    expect(obstacle({ validFrom: after(at, seconds(1)), validThrough: before(at, seconds(1)) })).toMatch(
      / expired on /,
    );
  });

  test("when the items come to a cent too little, and not when they come to just enough", () => {
    expect(obstacle({ minimumMinor: 5001 })).toContain("TENTH needs €0.01 more in your cart");
    expect(obstacle({ minimumMinor: 5000 })).toBeUndefined();
  });

  test("when it has been used as often as it may, and not one use before", () => {
    expect(obstacle({ mostUses: 3, uses: 3 })).toContain("as often as it could be");
    expect(obstacle({ mostUses: 3, uses: 2 })).toBeUndefined();
  });

  test("when its customer has used it", () => {
    expect(obstacle({}, { isUsed: true })).toContain("you have used it");
  });

  test("when it makes a delivery free that is free already", () => {
    const free = { kind: "free-delivery", value: 0 } as const;
    expect(obstacle(free, { isDeliveryFree: true })).toContain("keep it for another time");
    expect(obstacle(free)).toBeUndefined();
    expect(obstacle({}, { isDeliveryFree: true })).toBeUndefined();
  });
});

test("a code may be written in any case and with spaces", () => {
  expect(normaliseCode("  welcome 10\t")).toBe("WELCOME10");
});

test("what a code offers is said in words, in the language that is spoken", () => {
  const offers = () => [
    offerInWords({ kind: "percentage", value: 1250 }),
    offerInWords({ kind: "amount", value: 500 }),
    offerInWords({ kind: "free-delivery", value: 0 }),
  ];
  expect(offers()).toEqual(["12.5% off", "€5.00 off", "free standard delivery"]);
  expect(speaking("de", offers)).toEqual([
    ...["12,5\u00a0% Nachlass", "5,00\u00a0€ Nachlass", "kostenlose Standardlieferung"],
  ]);
});

test.each([
  ["all of the items", { kind: "percentage", value: 10_000 }],
  ["an amount that the items need not exceed", { kind: "amount", value: 500, minimumMinor: 500 }],
  ["a kind that nobody knows", { kind: "everything", value: 1 }],
] as const)("the database refuses a code for %s: no order is for nothing", async (_, conditions) => {
  const code = await examplePromotion();
  await expect(database().promotion.update({ where: { code }, data: conditions })).rejects.toThrow();
});

test("the database itself counts no use beyond the last", async () => {
  const code = await examplePromotion({ mostUses: 1 });
  await expect(database().promotion.update({ where: { code }, data: { uses: 2 } })).rejects.toThrow();
});
