import { expect, test } from "vitest";
import { declineText } from "./decline-text.ts";

test("a payment that the shop could not take, or that was called off, is not said to be declined by the bank", () => {
  for (const reason of ["not-taken", "called-off"]) expect(declineText(reason).title).not.toMatch(/bank/i);
  expect(declineText("not-taken").why).toContain("another card would not help");
});

test("of an invented reason the plainest is said, and nothing of what was typed", () => {
  for (const reason of ["invented", "constructor", ["not-taken", "called-off"]])
    expect(declineText(reason)).toEqual(declineText("card-declined"));
});
