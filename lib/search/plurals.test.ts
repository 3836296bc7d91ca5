import { expect, test } from "vitest";
import { withOtherForms } from "./plurals.ts";

const others = (word: string, language: "en" | "de" = "en") => withOtherForms([word], language)[0]?.slice(1);

test("a word is looked for with its singular or plural", () => {
  expect(others("cups")).toContain("cup");
  expect(others("dishes")).toContain("dish");
  expect(others("loaves")).toContain("loaf");
  expect(others("knives")).toContain("knife");
  expect(others("shelf")).toContain("shelves");
  expect(others("berries")).toContain("berry");
  expect(others("berry")).toContain("berries");
  expect(others("glaser", "de")).toContain("glas");
});

test("what is short, or only ends like a plural, stands for itself", () => {
  for (const word of ["gas", "glass", "brass", "linen", "tray", "s", "1200"]) expect(others(word), word).toEqual([]);
  expect(others("linen", "de")).toContain("line");
  expect(others("kannen", "de")).toEqual(["kanne"]);
  expect(others("kanne", "de")).toEqual([]);
});
