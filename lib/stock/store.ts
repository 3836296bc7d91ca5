import "server-only";
import { containing, database } from "#lib/database";
import { fewLeft } from "./policy.ts";

/** What is sold out, what is nearly so, or all. */
export type ShelfFilter = "sold-out" | "few" | "all";

const filters = {
  "sold-out": { stock: 0 },
  few: { stock: { gt: 0, lte: fewLeft } },
  all: {},
} as const satisfies Record<ShelfFilter, object>;

/** Some of the variants that fit, by the name of their product and then in its order, and how many there are. */
export async function searchVariantIds(
  { words, which }: { readonly words: string; readonly which: ShelfFilter },
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const fits = [{ sku: containing(words) }, { product: { name: containing(words) } }];
  const where = { ...filters[which], ...(words === "" ? {} : { OR: fits }) };
  const [total, rows] = await Promise.all([
    database().variant.count({ where }),
    database().variant.findMany({
      where,
      ...page,
      orderBy: [{ product: { name: "asc" } }, { productId: "asc" }, { position: "asc" }],
      select: { id: true },
    }),
  ]);
  return { total, ids: rows.map(({ id }) => id) };
}

type Found = { readonly found: number; readonly counted: number; readonly expectedOn: Date | undefined };

/** Writes how many there are if there still are as many as were found; says whether it did. */
export async function setStock(sku: string, { found, counted, expectedOn }: Found): Promise<boolean> {
  const { count } = await database().variant.updateMany({
    where: { sku, stock: found },
    data: { stock: counted, expectedOn: expectedOn ?? null },
  });
  return count === 1;
}

type Count = Omit<Found, "expectedOn"> & { readonly countedBy: string; readonly countedAt: Date };

export const isCounted = async (name: string): Promise<boolean> =>
  (await database().stockCount.count({ where: { name } })) > 0;

export async function addCount(count: Count & { readonly name: string; readonly sku: string }): Promise<void> {
  await database().stockCount.create({ data: count });
}

export const readCounts = (sku: string): Promise<readonly Count[]> =>
  database().stockCount.findMany({
    where: { sku },
    orderBy: { countedAt: "desc" },
    take: 5,
    select: { found: true, counted: true, countedBy: true, countedAt: true },
  });
