import type { Metadata } from "next";
import { languages, localPath, mainLanguage, pathIn } from "#lib/language";

/** The address that stands for a page in the language at hand, and where it is in every other (hreflang). */
export const inEachLanguage = (path: string): NonNullable<Metadata["alternates"]> => ({
  canonical: localPath(path),
  languages: {
    ...Object.fromEntries(languages.map((language) => [language, pathIn(language, path)])),
    "x-default": pathIn(mainLanguage, path),
  },
});
