// What the forms of the cart send.
import { z } from "zod";

const quantity = z.coerce.number().int().min(1).max(20);

export const addSchema = z.object({ sku: z.string().max(64), quantity: quantity.default(1) });
export const quantitySchema = z.object({ variant: z.string().max(64), quantity });
export const removeSchema = z.object({ variant: z.string().max(64), sku: z.string().max(64) });
