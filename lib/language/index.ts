/**
 * What the shop says, in the language of who it speaks to. Messages stand in English where they are used; their German is
 * in german/, by the English (gettext's way), and a test holds the two together. In a browser in-browser.ts takes this place.
 */
import { compile } from "./compile.ts";
import { inEach } from "./formats.ts";
import { fill, type Say, type ValuesAndTags } from "./message.ts";
import { currentLanguage } from "./speaking.ts";

export {
  asLanguage,
  type Language,
  languages,
  locales,
  mainLanguage,
  nameOfLanguage,
  pathIn,
  readPath,
} from "./language.ts";
export { currentLanguage, localPath, speaking } from "./speaking.ts";
export { wordsForBrowser } from "./words-for-browser.ts";

export const t: Say = (message, ...[values]) => {
  const language = currentLanguage();
  return String(fill(compile(message, language), language, values ?? {}));
};

/** A message with tags, in its parts: see components/rich.tsx. */
export const parts = <Element>(message: string, values: ValuesAndTags<Element>): readonly (string | Element)[] => {
  const language = currentLanguage();
  return [fill<Element>(compile(message, language), language, values)].flat() as (string | Element)[];
};

export const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  inEach(currentLanguage, (locale) => new Intl.DateTimeFormat(locale, options));

export const numberFormat = (options: Intl.NumberFormatOptions) =>
  inEach(currentLanguage, (locale) => new Intl.NumberFormat(locale, options));

export const nameFormat = (options: Intl.DisplayNamesOptions) =>
  inEach(currentLanguage, (locale) => new Intl.DisplayNames(locale, options));

export const listFormat = (options: Intl.ListFormatOptions) =>
  inEach(currentLanguage, (locale) => new Intl.ListFormat(locale, options));

export const collation = (options: Intl.CollatorOptions) =>
  inEach(currentLanguage, (locale) => new Intl.Collator(locale, options));
