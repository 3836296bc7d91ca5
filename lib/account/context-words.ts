/** Words that anybody would try first who knows the shop and whose account it is (ASVS 6.2.11). */
import "server-only";
import { catalogueWords } from "#lib/catalog";
import { findAddressLines } from "./store.ts";

/** Whoever chooses a password; `id` once they have an account. */
export type PasswordOwner = { readonly id?: string; readonly name: string; readonly email: string };

const shopWords = ["cartwright", "daughters"];

/** Of the things that the shop sells, short words are in everybody's sentences: oak, cup, tea. */
const leastCatalogueWord = 4;
const leastOwnWord = 3;

/**
 * The shop's name, what it sells, and the owner's name, e-mail address and postal address, whole and by their words; lower
 * case, the longest first.
 */
export async function contextWords({ id, name, email }: PasswordOwner): Promise<readonly string[]> {
  const [catalogue, address] = await Promise.all([catalogueWords(), id === undefined ? [] : findAddressLines(id)]);
  const told = [name, email, ...address];
  // Whole too: one that is full of dashes has few words.
  const own = [...told.map((text) => text.toLowerCase()), ...told.flatMap(wordsIn)].filter(
    (word) => word.length >= leastOwnWord,
  );
  const sold = catalogue.flatMap(wordsIn).filter((word) => word.length >= leastCatalogueWord);
  // A longer word goes before one that it contains, or its rest would count as somebody's own.
  return [...new Set([...own, ...shopWords, ...sold])].toSorted((a, b) => b.length - a.length);
}

const wordsIn = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
