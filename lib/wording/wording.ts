/**
 * The catalogue is written in English; what it is in another language stands beside it in one table, by the English
 * (gettext's way, as the messages of pages). So no query asks for a language, and what nobody has translated is said in
 * English, text by text. A row for each product and language would hold the same “Wash by hand.” forty times.
 */
import "server-only";
import { currentLanguage, type Language, mainLanguage } from "#lib/language";
import { elapsed, now } from "#lib/time";
import { wordingsAreFreshFor } from "./policy.ts";
import { findWordings } from "./store.ts";

type Wordings = { readonly of: ReadonlyMap<string, string>; readonly readAt: Date };

const known = new Map<Language, Wordings>();

/** Has the wordings at hand for `said`: whoever reads texts from the database awaits it first. English asks for nothing. */
export async function readWordings(): Promise<void> {
  const language = currentLanguage();
  if (language === mainLanguage) return;
  const last = known.get(language);
  if (last && elapsed(last.readAt, now()) < wordingsAreFreshFor) return;
  known.set(language, { of: await findWordings(language), readAt: now() });
}

/** A text of the catalogue in the language that is spoken, or as it is when nobody has translated it. */
export function said(text: string): string {
  const language = currentLanguage();
  return language === mainLanguage ? text : (known.get(language)?.of.get(text) ?? text);
}
