import "server-only";
import { database } from "#lib/database";
import type { Language } from "#lib/language";

/** Every text that has a wording in that language, and how it is said. */
export async function findWordings(language: Language): Promise<ReadonlyMap<string, string>> {
  const rows = await database().wording.findMany({ where: { language }, select: { text: true, said: true } });
  return new Map(rows.map(({ text, said }) => [text, said]));
}
