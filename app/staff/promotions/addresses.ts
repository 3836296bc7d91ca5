/** The addresses of the promotions in the back office, and what they say. Nonsense in one is ignored. */
import { z } from "zod";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const schema = z.object({
  q: z.preprocess(first, z.string().trim().max(100).catch("")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
  done: z.preprocess(first, z.enum(["offered", "ended"]).optional().catch(undefined)),
});

type ListQuery = { readonly q: string; readonly page: number };

/** What is done to a promotion. */
type Done = "offered" | "ended";

/** Reads the address of the list; `done` says what the press before has done to the one that is looked for. */
export const parsePromotionQuery = (parameters: unknown): ListQuery & { readonly done?: Done | undefined } =>
  schema.parse(parameters);

/** The address of the list. */
export function promotionsUrl({ q, page }: ListQuery): string {
  const parameters = new URLSearchParams(q === "" ? {} : { q });
  if (page > 1) parameters.set("page", String(page));
  return parameters.size === 0 ? "/staff/promotions" : `/staff/promotions?${parameters}`;
}

/** Where the list says what a press has done. */
export const donePath = (done: Done, code: string): string =>
  `/staff/promotions?${new URLSearchParams({ q: code, done })}`;

/** The page where a promotion is offered, or ended; `known` is what its form knows already. */
export function stepPath(step: "new" | "end", known: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(known).flatMap(([name, text]) => (text ? [[name, text]] : []));
  return `/staff/promotions/${step}${said.length === 0 ? "" : `?${new URLSearchParams(said)}`}`;
}
