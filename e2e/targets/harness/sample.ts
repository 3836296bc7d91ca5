/** What a sample of identifiers says about how hard they are to guess: little, but what is wrong with most bad ones. */
import { randomInt } from "node:crypto";

/**
 * The most bits that these identifiers, all of one length, can hold: positions that are the same in all count nothing, the
 * others as much as the alphabet that all of them together use. A real generator may have less behind it, never more.
 */
export function mostBits(identifiers: readonly string[]): number {
  const [first = ""] = identifiers;
  const varying = [...first].map((_, at) => at).filter((at) => identifiers.some((one) => one[at] !== first[at]));
  const alphabet = new Set(identifiers.flatMap((one) => varying.map((at) => one[at])));
  return varying.length === 0 ? 0 : varying.length * Math.log2(alphabetOf([...alphabet].join("")));
}

/** The alphabet that such characters are drawn from, as far as one can tell. */
function alphabetOf(characters: string): number {
  if (/^\d*$/.test(characters)) return 10;
  if (/^[\da-f]*$/i.test(characters)) return 16;
  return /^[a-z\d]*$/i.test(characters) && !/[A-Z]/.test(characters) ? 36 : 64;
}

/** The longest beginning that two of them share. */
export function longestSharedStart(identifiers: readonly string[]): number {
  // Sorted, the two that share most are neighbours.
  const sorted = identifiers.toSorted();
  return Math.max(0, ...sorted.slice(1).map((one, index) => sharedStart(one, sorted[index] ?? "")));
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The parts of a cookie's value that could each be the identifier: a signature or a prefix may stand beside it. */
export function secretParts(value: string): string[] {
  const decoded = decodeURIComponent(value);
  return [...new Set([value, decoded, ...decoded.split(/[.:]/)])].filter((part) => part.length >= 16);
}

/** A value of the same form that the server has not made: every letter and digit is another one. */
export function inventedLike(value: string): string {
  const other = (character: string) => {
    const alphabet = /\d/.test(character) ? "0123456789" : character < "a" ? "ABCDEF" : "abcdef";
    return alphabet[(alphabet.indexOf(character) + 1 + randomInt(alphabet.length - 1)) % alphabet.length] ?? character;
  };
  return encodeURIComponent(decodeURIComponent(value).replaceAll(/[a-z\d]/gi, other));
}
