/** Which language the present request, or letter, is in: ambient, so that no function is handed it through. */
import { AsyncLocalStorage } from "node:async_hooks";
import { type Language, mainLanguage, pathInUnlessSaid } from "./language.ts";

declare global {
  // As with the session of a request: the server and the pages are bundled apart.
  var cartwrightLanguage: AsyncLocalStorage<Language> | undefined;
}

const spoken = () => {
  globalThis.cartwrightLanguage ??= new AsyncLocalStorage();
  return globalThis.cartwrightLanguage;
};

/** Whatever `answer` says, and everything it waits for, is in this language. */
export const speaking = <T>(language: Language, answer: () => T): T => spoken().run(language, answer);

/** The language that is spoken now; outside of `speaking` the main one. */
export const currentLanguage = (): Language => spoken().getStore() ?? mainLanguage;

/** One of the shop's addresses in the language that is spoken now, unless it says already which it is in. */
export const localPath = (path: string): string => pathInUnlessSaid(currentLanguage(), path);
