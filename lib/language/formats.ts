/** Days, numbers and names of countries as a language writes them. */
import { type Language, locales } from "./language.ts";

/** Formats that follow the language that is spoken when they are asked for; each is made once for each language. */
export const formatsIn = (current: () => Language) => ({
  dateFormat: (options: Intl.DateTimeFormatOptions) =>
    inEach(current, (locale) => new Intl.DateTimeFormat(locale, options)),
  numberFormat: (options: Intl.NumberFormatOptions) =>
    inEach(current, (locale) => new Intl.NumberFormat(locale, options)),
  nameFormat: (options: Intl.DisplayNamesOptions) =>
    inEach(current, (locale) => new Intl.DisplayNames(locale, options)),
  listFormat: (options: Intl.ListFormatOptions) => inEach(current, (locale) => new Intl.ListFormat(locale, options)),
  collation: (options: Intl.CollatorOptions) => inEach(current, (locale) => new Intl.Collator(locale, options)),
});

function inEach<Format>(current: () => Language, make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const locale = locales[current()];
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}
