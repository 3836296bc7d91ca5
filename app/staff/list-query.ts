/** What the lists of the back office show, as their address says it. Nonsense in it is ignored. */
import { z } from "zod";

const page = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.coerce.number().int().min(1).max(100_000).catch(1),
);

const schema = z.object({
  q: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().trim().max(100).catch("")),
  accounts: page,
  sessions: page,
  ended: z.coerce.number().int().min(0).optional().catch(undefined),
});

export type ListQuery = { readonly q: string; readonly accounts: number; readonly sessions: number };

/** Reads the address; `ended` says how many sessions the press before has ended. */
export const parseListQuery = (parameters: unknown): ListQuery & { readonly ended?: number | undefined } =>
  schema.parse(parameters);

/** The address of the same lists with other pages of them. */
export function listUrl({ q, accounts, sessions }: ListQuery): string {
  const parameters = new URLSearchParams(q === "" ? {} : { q });
  if (accounts > 1) parameters.set("accounts", String(accounts));
  if (sessions > 1) parameters.set("sessions", String(sessions));
  return parameters.size === 0 ? "/staff" : `/staff?${parameters}`;
}
