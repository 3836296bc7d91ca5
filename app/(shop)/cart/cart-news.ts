// What the address of the cart says has just happened. Anybody can write an address, so it is only ever used to look
// something up or to pick one of our own sentences.
import { z } from "zod";

const sku = z.string().max(64).optional().catch(undefined);

const skus = z
  .string()
  .max(3000)
  .transform((text) => text.split(","))
  .catch([]);

const cartNews = z.object({
  added: sku,
  /** What had been saved for later of the piece that was added came along. */
  up: z.literal("1").optional().catch(undefined),
  removed: sku,
  later: sku,
  /** Put back where it was before it was removed. */
  back: sku,
  /** Its changed price was seen. */
  seen: sku,
  short: z
    .literal("1")
    .transform(() => true)
    .optional()
    .catch(undefined),
  gift: z.literal("1").optional().catch(undefined),
  code: z.enum(["kept", "removed"]).optional().catch(undefined),
  /** A code that came with a link, to be entered by the page itself. */
  promotion: z.string().max(40).optional().catch(undefined),
  /** The set whose pieces have come here together. */
  set: z.string().max(64).optional().catch(undefined),
  /** A guest's cart and the account's have become one: what came from the account, what there is less of than
   *  both held, and what of the account's is being paid just now. */
  joined: skus,
  capped: skus,
  paying: skus,
  /** How many pieces joined the wish list of the account. */
  wishes: z.coerce.number().int().min(1).optional().catch(undefined),
  /** The number of the order whose pieces have come here once more. */
  again: z.string().max(32).optional().catch(undefined),
});

export type CartNews = z.output<typeof cartNews>;

/** Reads the query of the cart's address; nonsense in it is no news. */
export const readCartNews = (query: unknown): CartNews => cartNews.parse(query);
