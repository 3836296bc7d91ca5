import { languages, mainLanguage, pathIn } from "#lib/language";

/** Where a page is in each language, by what hreflang calls them; `x-default` is for whoever speaks none of them. */
export const inEachLanguage = (path: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(languages.map((language) => [language, pathIn(language, path)])),
  "x-default": pathIn(mainLanguage, path),
});
