import { expect, test } from "vitest";
import { speaking } from "#lib/language";
import { starsInWords } from "./stars.tsx";

test("an average is written as its language writes numbers", () => {
  expect([4.5, 4].map(starsInWords)).toEqual(["4.5", "4"]);
  expect(speaking("de", () => starsInWords(4.5))).toBe("4,5");
});
