/** What the page's own scripts say, sent along with each page: German all of it, English only what has to be filled in. */
import { compile } from "./compile.ts";
import messages from "./for-browser.json" with { type: "json" };
import { type Language, languages } from "./language.ts";
import type { Compiled } from "./message.ts";
import { currentLanguage } from "./speaking.ts";

const wordsIn = (language: Language): Record<string, Compiled> =>
  Object.fromEntries(
    messages.map((message) => [message, compile(message, language)]).filter(([message, said]) => said !== message),
  );

let made: Record<Language, string> | undefined;

/** For an element that no script runs: JSON without a `<`. */
export function wordsForBrowser(): string {
  made ??= Object.fromEntries(
    languages.map((language) => [language, JSON.stringify(wordsIn(language)).replaceAll("<", "\\u003c")]),
  ) as Record<Language, string>;
  return made[currentLanguage()];
}
