import { expect, test } from "vitest";
import { instant } from "#lib/time";
import { isPastMonth, parseExpiry } from "./card-expiry.ts";
import { hasValidCheckDigit } from "./card-number.ts";

test("tells a well-formed card number from one with a wrong or swapped digit", () => {
  expect(hasValidCheckDigit("4242424242424242")).toBe(true);
  expect(hasValidCheckDigit("4242424242424241")).toBe(false);
  expect(hasValidCheckDigit("2442424242424242")).toBe(false);
});

test.each(["4/29", "04/29", "04 / 29", "04/2029", "04-29", "0429", " 04.29 "])("reads the expiry %s", (text) => {
  expect(parseExpiry(text)).toEqual({ month: 4, year: 2029 });
});

test.each(["", "13/29", "00/29", "April", "29", "4/2"])("refuses the expiry “%s”", (text) => {
  expect(parseExpiry(text)).toBeUndefined();
});

test("lets a card be used until the end of its month", () => {
  const card = { month: 4, year: 2029 };
  expect(isPastMonth(card, instant("2029-04-30T23:59:59Z"))).toBe(false);
  expect(isPastMonth(card, instant("2029-05-01T00:00:00Z"))).toBe(true);
});
