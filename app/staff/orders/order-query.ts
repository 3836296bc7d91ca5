/** What the list of orders shows, as its address says it. Nonsense in it is ignored. */
import { z } from "zod";
import type { OrderFilter } from "#lib/orders";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const schema = z.object({
  q: z.preprocess(first, z.string().trim().max(100).catch("")),
  which: z.preprocess(first, z.enum(["waiting", "under-way", "coming-back", "all"]).optional().catch(undefined)),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type OrderQuery = z.output<typeof schema> & { which: OrderFilter };

/** Reads the address. Whoever searches means all orders; whoever does not, those that wait for them. */
export function parseOrderQuery(parameters: unknown): OrderQuery {
  const { which, ...query } = schema.parse(parameters);
  return { ...query, which: which ?? (query.q === "" ? "waiting" : "all") };
}

/** The address of the list. */
export function ordersUrl({ q, which, page }: OrderQuery): string {
  const parameters = new URLSearchParams({ ...(q === "" ? {} : { q }), which });
  if (page > 1) parameters.set("page", String(page));
  return `/staff/orders?${parameters}`;
}
