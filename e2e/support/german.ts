/** The shop's words in German, by the English that they stand for in the sources. */
import { speaking, t } from "#lib/language";

export const inGerman = (message: string): string => speaking("de", () => t(message));
