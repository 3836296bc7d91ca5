"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { currentLanguage, languages, nameOfLanguage, pathIn, readPath } from "#lib/language";

/**
 * The page at hand in the other language. A whole page load: nothing that the present one has said is left. The address is
 * taken apart first, as the server knows it without its language, and the browser with it.
 */
export function LanguageSwitch() {
  const { path } = readPath(usePathname());
  const query = useSearchParams().toString();
  const address = query === "" ? path : `${path}?${query}`;
  return languages
    .filter((language) => language !== currentLanguage())
    .map((language) => (
      <a key={language} lang={language} hrefLang={language} href={pathIn(language, address)}>
        {nameOfLanguage[language]}
      </a>
    ));
}
