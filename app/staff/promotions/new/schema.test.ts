import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { instant } from "#lib/time";
import { promotionSchema } from "./schema.ts";
import { termsOf } from "./terms.ts";

// Half past midnight in the shop, where the day before is not over in UTC.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: instant("2026-07-15T23:30:00Z") }));
afterEach(() => void vi.useRealTimers());

const share = { code: "TENTH", kind: "percentage", value: "10" };
const amount = { code: "TENNER", kind: "amount", value: "10", minimum: "20" };
const delivery = { code: "FREE", kind: "free-delivery" };

const wrongWith = (typed: object) =>
  promotionSchema.safeParse(typed).error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [];
const offer = (typed: object) => termsOf(promotionSchema.parse(typed));

test("a share, an amount and free delivery are offered with what each needs and no more", () => {
  const bare = { validFrom: undefined, validThrough: undefined, mostUses: undefined, isOncePerCustomer: false };
  expect(offer(share)).toEqual({ ...bare, code: "TENTH", kind: "percentage", value: 1000, minimumMinor: 0 });
  expect(offer(amount)).toEqual({ ...bare, code: "TENNER", kind: "amount", value: 1000, minimumMinor: 2000 });
  expect(offer(delivery)).toEqual({ ...bare, code: "FREE", kind: "free-delivery", value: 0, minimumMinor: 0 });
});

test("all conditions together are offered as they were typed", () => {
  const conditions = { from: "2026-07-16", through: "2026-07-16", most: "100", once: "on", minimum: "12,50" };
  expect(offer({ ...share, ...conditions, code: " tenth-2 " })).toMatchObject({
    ...{ code: "TENTH-2", minimumMinor: 1250, mostUses: 100, isOncePerCustomer: true },
    ...{ validFrom: instant("2026-07-16T00:00:00Z"), validThrough: instant("2026-07-16T23:59:59.999Z") },
  });
});

test.each(["", "AB", "TEN PERCENT", "ZEHNTE-Ü", "X".repeat(31)])("the code %j is refused", (code) => {
  expect(wrongWith({ ...share, code })).toEqual(["code: Enter 3 to 30 letters from A to Z, digits or hyphens"]);
});

describe("a share", () => {
  test.each([
    ["12.5", 1250],
    ["12,5 %", 1250],
    ["10%", 1000],
    ["0.01", 1],
    ["99.99", 9999],
  ])("may be typed %j", (value, hundredths) => {
    expect(offer({ ...share, value }).value).toBe(hundredths);
  });

  test.each([undefined, "0", "100", "-5", "ten", "€10", "10 €", "10%%"])("is not %j", (value) => {
    expect(wrongWith({ ...share, value })).toEqual(["value: Enter a share from 0.01 to 99.99 percent, such as 10"]);
  });
});

describe("an amount", () => {
  test.each(["7.50", "7,5", "€7.50", "7,50 €"])("may be typed %j", (value) => {
    expect(offer({ ...amount, value }).value).toBe(750);
  });

  test.each([undefined, "0", "10%", "ten", "-5"])("is not %j", (value) => {
    expect(wrongWith({ ...amount, value })).toContain("value: Enter an amount in euros, such as 15 or 7.50");
  });

  test.each([undefined, "9.99", "10"])("leaves something to pay: %j is not enough to take ten euros off", (minimum) => {
    expect(wrongWith({ ...amount, minimum })).toEqual([
      "minimum: Enter more than is taken off, so that something is left to pay",
    ]);
  });

  test("is taken off items that come to a cent more", () => {
    expect(offer({ ...amount, minimum: "10.01" }).minimumMinor).toBe(1001);
  });
});

test("delivery is free as a whole", () => {
  expect(wrongWith({ ...delivery, value: "5" })).toEqual(["value: Leave this empty: all of standard delivery is free"]);
});

test.each(["some", "10%", "-1"])("items are not worth %j", (minimum) => {
  expect(wrongWith({ ...share, minimum })).toEqual(["minimum: Enter an amount in euros, such as 30 or 12.50"]);
});

describe("a day", () => {
  test.each(["2027-02-29", "2026-11-31", "31.12.2026", "tomorrow"])("is not %j", (day) => {
    const isNone = "Enter a day that there is, such as 2026-12-31";
    expect(wrongWith({ ...share, from: day, through: day })).toEqual([`from: ${isNone}`, `through: ${isNone}`]);
  });

  test("may be the last while it is not over in UTC, whatever day it is in the shop", () => {
    expect(wrongWith({ ...share, through: "2026-07-14" })).toEqual(["through: Enter a day that is not over (UTC)"]);
    expect(wrongWith({ ...share, through: "2026-07-15" })).toEqual([]);
  });

  test("is the last when it is not before the first", () => {
    const through = "2026-08-01";
    expect(wrongWith({ ...share, from: "2026-08-02", through })).toEqual([
      "through: Enter a day that is not before the first",
    ]);
    expect(wrongWith({ ...share, from: through, through })).toEqual([]);
  });
});

test.each(["0", "-1", "1.5", "1000000", "many"])("a code is not used %j times", (most) => {
  expect(wrongWith({ ...share, most })).toEqual(["most: Enter a whole number from 1 to 999999"]);
});
