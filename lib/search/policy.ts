/** How much a listing and a search show at once, and how forgiving a search is. */
import type { Minor } from "#lib/money";
import { minutes } from "#lib/time";

/** Products on one page of a listing: it fills rows of two, three and four. */
export const pageSize = 12;

/** Where one price band ends and the next begins; each takes in its lower end. Chosen so that none holds half of the shop. */
export const priceSteps: readonly Minor[] = [2500, 5000, 10_000];

/** Products among the suggestions: as many as a phone shows above its keyboard. */
export const suggestionCount = 5;

/** What is looked at of a search: longer ones are not typed by people. */
export const longestSearch = { characters: 100, words: 8 } as const;

/** Slips that are forgiven in a word of so many letters. A short one with a slip could be any other. */
export const slipsForgiven = (letters: number): number => (letters < 3 ? 0 : letters < 7 ? 1 : 2);

/** The words to correct others by are read again after this long: a new product is found at once, by its right spelling. */
export const vocabularyIsFreshFor = minutes(10);
