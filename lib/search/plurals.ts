/** One for many and many for one: whoever types “cups” means a cup, and no text need say “cups” for it to be found. */
import type { Language } from "#lib/language";

/** Words that were typed, each before the other forms that it may have in the texts. */
export type Asked = readonly (readonly [typed: string, ...others: string[]])[];

/** The words, each with its singular and plural; a few are no words, and found nowhere. */
export const withOtherForms = (words: readonly string[], language: Language): Asked =>
  words.map((word) => [
    word,
    ...(word.length < shortestWord ? [] : endings[language]).flatMap(([end, other]) =>
      end.test(word) && !everyday.has(word.replace(end, other)) ? word.replace(end, other) : [],
    ),
  ]);

/** What a German noun without its ending must not be taken for: a “Kanne” is no “kann”, and every text has one of those. */
const everyday = new Set(["halt", "kann", "matt", "schal", "wann", "war", "wer"]);

/** What ends otherwise may be another word: “gas” is no plural. */
const shortestWord = 4;

// No rule for a plural that begins with its singular: a word is looked for as a beginning, too.
const endings: Readonly<Record<Language, readonly (readonly [end: RegExp, other: string])[]>> = {
  en: [
    [/(?<!s)s$/, ""],
    [/(?<=[sxz]|[cs]h)es$/, ""],
    [/ies$/, "y"],
    [/ves$/, "f"],
    [/ves$/, "fe"],
    [/(?<![aeiou])y$/, "ies"],
    [/fe?$/, "ves"],
  ],
  // Without umlauts, as `wordsIn` gives them: “Gläser” is but an ending away from “Glas”.
  de: [
    [/n$/, ""],
    [/en$/, ""],
    [/e$/, ""],
    [/er$/, ""],
    [/s$/, ""],
  ],
};
