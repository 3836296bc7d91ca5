/** The same list as anybody would ask a database for it: conditions on the tables as they are, a GROUP BY for each facet. */
import { findCards } from "#lib/catalog";
import { database, join, type Sql, sql } from "#lib/database";
import { type Facet, type Filters, facets, parseQuery, priceBands } from "#lib/search";
import type { Parameters } from "./contests.ts";

const pageSize = 12;

/** The products of one page, and how many there are. */
export async function withoutFacets(parameters: Parameters): Promise<unknown> {
  const { filters, sort, page } = parseQuery(parameters);
  const fitting = sql`FROM "Product" p WHERE EXISTS (
    SELECT 1 FROM "Variant" v WHERE v."productId" = p."id" AND ${all(filters)})`;
  const [counted] = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) AS "count" ${fitting}`;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT p."id" ${fitting} ORDER BY ${orders[sort]} LIMIT ${pageSize} OFFSET ${pageSize * (page - 1)}`;
  return { total: counted?.count, products: await findCards(rows.map(({ id }) => id)) };
}

/** The same, and for each facet one more question: how many there are of each value, the other filters as they are. */
export async function withCountsByDatabase(parameters: Parameters): Promise<unknown> {
  const { filters } = parseQuery(parameters);
  const counts: unknown[] = [];
  for (const facet of facets) {
    counts.push(
      await database().$queryRaw`SELECT ${values[facet]} AS "value", count(DISTINCT v."productId") AS "count"
        FROM "Variant" v JOIN "Product" p ON p."id" = v."productId"
        WHERE ${all({ ...filters, [facet]: [] })} GROUP BY 1`,
    );
  }
  return { listed: await withoutFacets(parameters), counts };
}

const values: Readonly<Record<Facet, Sql>> = {
  category: sql`p."categorySlug"`,
  material: sql`v."material"`,
  colour: sql`v."colour"`,
  size: sql`v."size"`,
  price: sql`CASE ${join(
    priceBands.map(({ value, belowMinor = 1e9 }) => sql`WHEN v."priceMinor" < ${belowMinor} THEN ${value}`),
    " ",
  )} END`,
  available: sql`CASE WHEN v."stock" > 0 THEN '1' ELSE '' END`,
};

const all = (filters: Filters): Sql =>
  join(
    [sql`1 = 1`, ...facets.flatMap((facet) => (filters[facet].length === 0 ? [] : isAmong(facet, filters[facet])))],
    " AND ",
  );
const isAmong = (facet: Facet, chosen: readonly string[]) => sql`${values[facet]} IN (${join([...chosen])})`;

const fromMinor = sql`(SELECT min(v."priceMinor") FROM "Variant" v WHERE v."productId" = p."id")`;
const orders = {
  best: sql`p."featured" DESC, p."addedOn" DESC, p."name"`,
  newest: sql`p."addedOn" DESC, p."name"`,
  "price-up": sql`${fromMinor}, p."name"`,
  "price-down": sql`${fromMinor} DESC, p."name"`,
  name: sql`p."name"`,
} as const;
