// What the list of reviews shows, and what is decided there.
import { z } from "zod";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Nonsense in the address is ignored. */
export const querySchema = z.object({
  standing: z.preprocess(first, z.enum(["pending", "published", "rejected"]).catch("pending")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type ReviewQuery = z.output<typeof querySchema>;

/** The address of such a list. */
export const reviewsPath = ({ standing, page }: ReviewQuery): string =>
  `/staff/reviews?${new URLSearchParams({ standing, page: String(page) })}`;

export const decisionSchema = z.object({
  id: z.string().max(64),
  version: z.coerce.number().int().min(0),
  decision: z.enum(["published", "off-topic", "personal", "rude", "advertising"]),
});
