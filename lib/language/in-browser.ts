/** In a browser: the page is in one language, and brings the words that its scripts say. */
import { inEach } from "./formats.ts";
import { asLanguage, type Language, pathInUnlessSaid } from "./language.ts";
import { type Compiled, fill, type Say, type ValuesAndTags } from "./message.ts";

export { languages, nameOfLanguage, pathIn, readPath } from "./language.ts";

let words: Readonly<Record<string, Compiled>> | undefined;

function compiled(message: string): Compiled {
  words ??= JSON.parse(wordsForBrowser()) as Record<string, Compiled>;
  return words[message] ?? message;
}

/** As the page has brought them. */
export const wordsForBrowser = (): string => document.getElementById("words")?.textContent ?? "{}";

export const currentLanguage = (): Language => asLanguage(document.documentElement.lang);

export const localPath = (path: string): string => pathInUnlessSaid(currentLanguage(), path);

export const t: Say = (message, ...[values]) => String(fill(compiled(message), currentLanguage(), values ?? {}));

export const parts = <Element>(message: string, values: ValuesAndTags<Element>): readonly (string | Element)[] =>
  [fill<Element>(compiled(message), currentLanguage(), values)].flat() as (string | Element)[];

export const numberFormat = (options: Intl.NumberFormatOptions) =>
  inEach(currentLanguage, (locale) => new Intl.NumberFormat(locale, options));
