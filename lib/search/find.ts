/** What matches a text that somebody typed, slips and all. */
import "server-only";
import { currentLanguage } from "#lib/language";
import { elapsed, now } from "#lib/time";
import { withOtherForms } from "./plurals.ts";
import { vocabularyIsFreshFor } from "./policy.ts";
import { respell, type Vocabulary } from "./spelling.ts";
import { matchOffers, readVocabulary, type StoredOrder } from "./store.ts";
import { type Words, wordsIn } from "./words.ts";

export type Found = {
  /** As `numbersIn` reads them; empty when nothing matches. */
  readonly offers: string;
  /** The words that were searched for in place of those typed, when nothing is called by those. */
  readonly spelled?: string | undefined;
  /** Nothing has all of the words: these have some. */
  readonly isPartial?: true;
};

/** What has all of the words; failing that, all of them as they are probably spelled; failing that, some of them. */
export async function find(text: string, order: StoredOrder): Promise<Found> {
  const typed = wordsIn(text);
  if (typed.length === 0) return { offers: "" };
  const exact = await match(typed, "all", order);
  if (exact !== "") return { offers: exact };

  const words = respell(typed, await vocabulary());
  const spelled = words.join(" ");
  const mended = spelled === typed.join(" ") ? "" : await match(words, "all", order);
  if (mended !== "") return { offers: mended, spelled };

  const some = words.length > 1 ? await match(words, "any", order) : "";
  return some === "" ? { offers: "" } : { offers: some, isPartial: true };
}

const match = (words: Words, how: "all" | "any", order: StoredOrder) =>
  matchOffers(withOtherForms(words, currentLanguage()), how, order);

let known: { words: Vocabulary; readAt: Date } | undefined;

/** To read all words of 20,000 products takes longer than a search may; yesterday's would do nearly as well. */
async function vocabulary(): Promise<Vocabulary> {
  if (!known || elapsed(known.readAt, now()) > vocabularyIsFreshFor)
    known = { words: await readVocabulary(), readAt: now() };
  return known.words;
}
