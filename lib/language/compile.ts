/** The words of each language, made ready to be filled in when they are first asked for. */
import compileMessage from "icu-minify/compile";
import account from "./german/account.json" with { type: "json" };
import checkout from "./german/checkout.json" with { type: "json" };
import components from "./german/components.json" with { type: "json" };
import lib from "./german/lib.json" with { type: "json" };
import shop from "./german/shop.json" with { type: "json" };
import type { Language } from "./language.ts";
import type { Compiled } from "./message.ts";

const german = new Map(Object.entries<string>({ ...components, ...shop, ...checkout, ...account, ...lib }));

const compiled: Readonly<Record<Language, Map<string, Compiled>>> = { en: new Map(), de: new Map() };

/** A message in a language, or in English when nobody has translated it; throws when it is not well-formed. */
export function compile(message: string, language: Language): Compiled {
  const known = compiled[language].get(message);
  if (known !== undefined) return known;
  const made = compileMessage((language === "de" && german.get(message)) || message);
  compiled[language].set(message, made);
  return made;
}
