/** The languages the shop speaks, and where in its addresses they stand. */

export const languages = ["en", "de"] as const;

/** As HTML's `lang` says it (BCP 47). */
export type Language = (typeof languages)[number];

/** What addresses without a language are in. */
export const mainLanguage: Language = "en";

/** How numbers, sums and days are written. */
export const locales: Readonly<Record<Language, string>> = { en: "en-IE", de: "de-DE" };

/** What each language calls itself. */
export const nameOfLanguage: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

// What follows begins no second `//`: without its language, `/de//host` would be the address of another site.
const prefix = new RegExp(
  `^/(${languages.filter((language) => language !== mainLanguage).join("|")})(?=/(?![/\\\\])|[?#]|$)`,
);

/** Takes an address apart: `/de/cart?added=1` is `/cart?added=1` in German. */
export function readPath(path: string): { language: Language; path: string } {
  const language = languages.find((language) => language === prefix.exec(path)?.[1]);
  if (language === undefined) return { language: mainLanguage, path };
  const rest = path.replace(prefix, "");
  return { language, path: rest.startsWith("/") ? rest : `/${rest}` };
}

/** The same address in a language, whichever it was in. */
export function pathIn(language: Language, path: string): string {
  const plain = readPath(path).path;
  return language === mainLanguage ? plain : `/${language}${plain}`.replace(/^(\/[a-z]+)\/(?=[?#]|$)/, "$1");
}

/** The same in a language, unless it says already which it is in. */
export const pathInUnlessSaid = (language: Language, path: string): string =>
  !path.startsWith("/") || prefix.test(path) ? path : pathIn(language, path);

/** What the database keeps as somebody's language, or the main one. */
export const asLanguage = (text: string): Language => languages.find((language) => language === text) ?? mainLanguage;
