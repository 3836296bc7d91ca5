import fc from "fast-check";
import { expect, test } from "vitest";
import { slipsForgiven } from "./policy.ts";
import { respell, type Vocabulary } from "./spelling.ts";
import { wordsIn } from "./words.ts";

const vocabulary: Vocabulary = new Map(
  Object.entries({ candlestick: 3, harvest: 2, vase: 9, vases: 1, jug: 4, carafe: 2, walnut: 5, linen: 7, oak: 6 }),
);
const mended = (text: string) => respell(wordsIn(text), vocabulary).join(" ");

const letter = fc.stringMatching(/^[a-z]$/);
/** One slip of the finger at some place of a word. */
const slip = fc
  .tuple(fc.constantFrom("drop", "double", "mistake", "swap"), fc.nat(100), letter)
  .map(([kind, place, other]) => (word: string) => {
    const at = place % (word.length - 1);
    const [before, here, next, rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
    if (kind === "drop") return `${before}${next}${rest}`;
    if (kind === "double") return `${before}${here}${here}${next}${rest}`;
    return kind === "swap" ? `${before}${next}${here}${rest}` : `${before}${other}${next}${rest}`;
  });

test("a word with one slip is read as the one that was meant", () => {
  fc.assert(
    fc.property(fc.constantFrom("candlestick", "harvest", "carafe", "walnut"), slip, (word, slipIn) => {
      expect(mended(slipIn(word))).toBe(word.startsWith(slipIn(word)) ? slipIn(word) : word);
    }),
  );
});

test("a long word is forgiven two, a short one one, and what is nothing like any word stays as it is", () => {
  expect(mended("cnadlestcik")).toBe("candlestick");
  expect(mended("jgu")).toBe("jug");
  expect(mended("xqzvkw")).toBe("xqzvkw");
  expect([2, 3, 6, 7].map(slipsForgiven)).toEqual([0, 1, 1, 2]);
});

test("the beginning of a word is known, and with a slip it is mended too", () => {
  expect(mended("cand")).toBe("cand");
  expect(mended("cnadles")).toBe("candlestick");
});

test("of words that are as near, the whole one is meant, and the more frequent", () => {
  expect(mended("vasse")).toBe("vase");
  expect(mended("linne oak")).toBe("linen oak");
});

test("words are letters and digits, without accents or capitals, and no more than anybody types", () => {
  expect(wordsIn("  Crème-brûlée: 2 Dishes! ")).toEqual(["creme", "brulee", "2", "dishes"]);
  expect(wordsIn("* OR (\"'")).toEqual(["or"]);
  expect(wordsIn("x".repeat(5000))).toEqual(["x".repeat(100)]);
  expect(wordsIn("a b c d e f g h i j")).toHaveLength(8);
});
