/** Messages in ICU MessageFormat, filled in: the same on the server and in the browser. */
import format, { type FormatValues } from "icu-minify/format";
import { type Language, locales } from "./language.ts";

export type Compiled = Parameters<typeof format>[0];

/** What stands between braces in a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The same, and what the tags of a message make of the words between them. */
export type ValuesAndTags<Element> = Readonly<
  Record<string, string | number | ((words: (string | Element)[]) => Element)>
>;

/**
 * Says a message, which is written in English where it is used, in the language that is spoken. One with braces asks for
 * what stands between them: `t("{count, plural, one {# piece} other {# pieces}}", { count })`.
 */
export type Say = <Message extends string>(message: Message, ...values: ValuesOf<Message>) => string;

type ValuesOf<Message extends string> = Message extends `${string}{${string}` ? [values: Values] : [];

/** Fills in a compiled message: a text, or its parts where it has tags. */
export const fill = <Element = never>(
  message: Compiled,
  language: Language,
  values: ValuesAndTags<Element>,
): string | Element | (string | Element)[] =>
  format<Element>(message, locales[language], values as FormatValues<Element>, { formatters });

const formatters = {
  getDateTimeFormat: (...settings: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...settings),
  getNumberFormat: (...settings: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...settings),
  getPluralRules: (...settings: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...settings),
};
