// What the forms of the wish list send.
import { z } from "zod";

const sku = z.string().max(64);

/** One of the two; `from` says where the answer is to be shown. */
export const setWishSchema = z.object({
  save: sku.optional(),
  drop: sku.optional(),
  from: z.literal("list").optional().catch(undefined),
});
export const moveWishSchema = z.object({ sku });

/** What the address of the list says has just happened: only ever used to look something up, or to pick a sentence. */
export const wishNewsSchema = z.object({
  saved: sku.optional().catch(undefined),
  dropped: sku.optional().catch(undefined),
  joined: z.coerce.number().int().min(1).optional().catch(undefined),
  full: z.literal("1").optional().catch(undefined),
});
