/** What the list of the shelf shows, as its address says it. Nonsense in it is ignored. */
import { z } from "zod";
import type { ShelfFilter } from "#lib/stock";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const schema = z.object({
  q: z.preprocess(first, z.string().trim().max(100).catch("")),
  which: z.preprocess(first, z.enum(["sold-out", "few", "all"]).catch("all")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
  counted: z.preprocess(first, z.literal("1").optional().catch(undefined)),
});

export type StockQuery = { readonly q: string; readonly which: ShelfFilter; readonly page: number };

/** Reads the address; `counted` says that what is looked for was counted just now. */
export const parseStockQuery = (parameters: unknown): StockQuery & { readonly counted?: "1" | undefined } =>
  schema.parse(parameters);

/** The address of the list. */
export function stockUrl({ q, which, page }: StockQuery): string {
  const parameters = new URLSearchParams({ ...(q === "" ? {} : { q }), ...(which === "all" ? {} : { which }) });
  if (page > 1) parameters.set("page", String(page));
  return parameters.size === 0 ? "/staff/stock" : `/staff/stock?${parameters}`;
}

/** The page where one variant is counted; `known` is what its form knows already. */
export function countPath(known: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(Object.entries(known).filter(([, text]) => text !== ""));
  return parameters.size === 0 ? "/staff/stock/piece" : `/staff/stock/piece?${parameters}`;
}
