import "server-only";
import { database, join, provider, type Sql, sql } from "#lib/database";
import { currentLanguage } from "#lib/language";
import type { Kind } from "./cells.ts";
import type { Asked } from "./plurals.ts";

/** Orders that the database keeps. The two by price are worked out among what has passed the filters. */
const orders = {
  best: sql`"featured" DESC, "addedOn" DESC, "Listed"."name"`,
  newest: sql`"addedOn" DESC, "Listed"."name"`,
  name: sql`"Listed"."name"`,
  germanName: sql`"germanName"`,
} as const;
export type StoredOrder = Exclude<keyof typeof orders, "germanName">;

/** Names are in the order in which they are read. */
const spokenOrder = (order: StoredOrder) =>
  orders[order === "name" && currentLanguage() === "de" ? "germanName" : order];

/** The offers of everything that is listed, in that order, as `numbersIn` reads them. */
export const listOffers = (order: StoredOrder): Promise<string> =>
  inOneText(sql`SELECT "line" FROM "Listed" ORDER BY ${spokenOrder(order)}`);

/**
 * The offers of what has all of these words, or any of them, in some form: as typed, whole or as a beginning, where a
 * single letter stands for itself; any other form whole. In `best` order a word in the name counts for most, then in
 * category, material and options, then in the texts.
 */
export function matchOffers(words: Asked, how: "all" | "any", order: StoredOrder): Promise<string> {
  const { signs, matching, best } = dialects[provider()];
  const asked = words
    .map(([typed, ...others]) => [typed, ...(typed.length > 1 ? [`${typed}${signs.beginning}`] : []), ...others])
    .map((forms) => `(${forms.join(signs.any)})`)
    .join(signs[how]);
  const by = order === "best" ? sql`${best(asked)}, ${orders.best}` : spokenOrder(order);
  return inOneText(sql`SELECT "line" ${matching(asked)} ORDER BY ${by}`);
}

/** What each database calls full-text search. Words are letters and digits, lower case: no sign, nor an operator's name. */
const dialects = {
  sqlite: {
    signs: { all: " AND ", any: " OR ", beginning: "*" },
    matching: (asked: string) =>
      sql`FROM "ListedWords" JOIN "Listed" ON "Listed"."number" = "ListedWords"."rowid" WHERE "ListedWords" MATCH ${asked}`,
    // A rare word in a text weighs more than a frequent one in the name: “plates”, where one is called “plate”.
    best: () => sql`bm25("ListedWords", 1, 0, 0, 0) < 0 DESC, bm25("ListedWords", 10, 5, 2, 1)`,
    vocabulary: sql`SELECT "term" AS "word", "doc" AS "products" FROM "ListedVocabulary"`,
  },
  postgresql: {
    signs: { all: " & ", any: " | ", beginning: ":*" },
    matching: (asked: string) => sql`FROM "Listed" WHERE "words" @@ to_tsquery('simple', ${asked})`,
    best: (asked: string) => sql`ts_rank('{0.1, 0.2, 0.5, 1}', "words", to_tsquery('simple', ${asked})) DESC`,
    vocabulary: sql`SELECT "word", "ndoc" AS "products" FROM ts_stat('SELECT "words" FROM "Listed"')`,
  },
} as const;

/** One long value comes out of a database many times faster than 20,000 rows. */
async function inOneText(lines: Sql): Promise<string> {
  const [row] = await database().$queryRaw<{ offers: string | null }[]>`
    SELECT string_agg("line", ';') AS "offers" FROM (${lines}) AS "lines"`;
  return row?.offers ?? "";
}

/** Every kind that an offer was ever of. They never change; read them after the offers, and none is missing. */
export const listKinds = async (): Promise<Kind[]> => await database().$queryRaw<Kind[]>`SELECT * FROM "Kind"`;

/** The products that are listed under those numbers, in that order. */
export async function findProductIds(numbers: readonly number[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await database().$queryRaw<{ number: number; productId: string }[]>`
    SELECT "number", "productId" FROM "Listed" WHERE "number" IN (${join(numbers)})`;
  const ids = new Map(rows.map(({ number, productId }) => [number, productId]));
  return numbers.flatMap((number) => ids.get(number) ?? []);
}

/** Every word under which something is found, and under which so many products are. */
export async function readVocabulary(): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ word: string; products: number | bigint }[]>(
    dialects[provider()].vocabulary,
  );
  return new Map(rows.map(({ word, products }) => [word, Number(products)]));
}
