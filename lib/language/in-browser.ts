/** In a browser: the page is in one language, and brings the words that its scripts say. */
import { formatsIn } from "./formats.ts";
import { asLanguage, type Language, pathInUnlessSaid } from "./language.ts";
import { type Compiled, fill, type Say } from "./message.ts";

let words: Readonly<Record<string, Compiled>> | undefined;

export const currentLanguage = (): Language => asLanguage(document.documentElement.lang);

export const localPath = (path: string): string => pathInUnlessSaid(currentLanguage(), path);

export const t: Say = (message, ...[values]) => {
  words ??= JSON.parse(document.getElementById("words")?.textContent ?? "{}") as Record<string, Compiled>;
  return String(fill(words[message] ?? message, currentLanguage(), values ?? {}));
};

export const { dateFormat, numberFormat, nameFormat } = formatsIn(currentLanguage);
