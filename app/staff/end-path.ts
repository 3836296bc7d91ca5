import { z } from "zod";

/** Whose sessions are to end: one by its handle, all of an account by its identifier, or everybody's. */
export const endingSchema = z.object({
  what: z.enum(["session", "account", "everybody"]),
  id: z.string().max(100).default(""),
});

export type Ending = z.output<typeof endingSchema>;

/** The address of the page that asks whether that is meant. */
export function endPath({ what, id }: { readonly what: Ending["what"]; readonly id?: string }): string {
  return `/staff/end-sessions?${new URLSearchParams({ what, ...(id ? { id } : {}) })}`;
}
