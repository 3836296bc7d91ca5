import { expect, test } from "vitest";
import { after, before, days, elapsed, hours, instant, inWords, minutes, seconds, waitInWords } from "#lib/time";

test("two hours are 7,200,000 milliseconds, not two minutes", () => {
  expect(hours(2)).toBe(7_200_000);
  expect(days(1)).toBe(hours(24));
  expect(minutes(1)).toBe(seconds(60));
});

test("an instant moves forwards and back by the same duration", () => {
  const noon = instant("2026-11-20T12:00:00Z");
  expect(before(after(noon, minutes(30)), minutes(30))).toEqual(noon);
  expect(elapsed(noon, after(noon, seconds(5)))).toBe(seconds(5));
});

test("a wait is said in seconds while it is short, then in minutes, and never shorter than it is", () => {
  expect([1, 45, 60, 61, 1247, 3600].map(waitInWords)).toEqual([
    ...["1 second", "45 seconds", "1 minute", "2 minutes", "21 minutes", "1 hour"],
  ]);
});

test("a duration is said in the largest unit that fits whole", () => {
  expect(inWords(minutes(30))).toBe("30 minutes");
  expect(inWords(hours(8))).toBe("8 hours");
  expect(inWords(days(1))).toBe("1 day");
  expect(inWords(seconds(90))).toBe("90 seconds");
});
