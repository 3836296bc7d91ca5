/** Mends words that nothing is called by, with the words that things are called by. */
import { slipsForgiven } from "./policy.ts";
import type { Words } from "./words.ts";

/** A word, and how many products have it. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The words, each that no product has replaced by the nearest that some have; left as it is where nothing is near. */
export function respell(words: Words, vocabulary: Vocabulary): Words {
  const known = [...vocabulary.keys()];
  return words.map((word) =>
    known.some((other) => other.startsWith(word)) ? word : (nearest(word, vocabulary) ?? word),
  );
}

/** Of equally near words the one that most products have. What is being typed may be the beginning of a word. */
function nearest(word: string, vocabulary: Vocabulary): string | undefined {
  const most = slipsForgiven(word.length);
  let best: { word: string; slips: number; products: number } | undefined;
  for (const [other, products] of vocabulary) {
    const whole = slipsBetween(word, other, most);
    const beginning = slipsBetween(word, other.slice(0, word.length), most);
    if (Math.min(whole, beginning) > most) continue;
    // A beginning comes after a whole word that is as near.
    const slips = Math.min(whole, beginning + 0.5);
    if (!best || slips < best.slips || (slips === best.slips && products > best.products))
      best = { word: other, slips, products };
  }
  return best?.word;
}

/**
 * Letters left out, put in, mistaken or swapped with the next one (Damerau and Levenshtein, optimal string alignment);
 * more than `most` when there are more.
 */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, isSwap ? at(beforeLast, j - 2) + 1 : replaced));
    }
    // Of most words it is clear after a few letters that they are others.
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? 0;
