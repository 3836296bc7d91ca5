/** Days, numbers and names of countries as a language writes them. */
import { type Language, locales } from "./language.ts";

/** A format that follows the language that is spoken when it is asked for; it is made once for each. */
export function inEach<Format>(current: () => Language, make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const locale = locales[current()];
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}
