// What the order button carries: which intention it is, and what the shopper saw when pressing it.
import { z } from "zod";

export const placeOrderSchema = z.object({
  key: z.string(),
  cartVersion: z.coerce.number().int(),
  totalMinor: z.coerce.number().int(),
});
