// What the forms of the cart send.
import { z } from "zod";
import { lengthOfMessage, longestGiftMessage, mostOfOneKind } from "#lib/cart";
import { t } from "#lib/language";

/** Nobody wants to type a longer code. */
const longestCode = 40;

const quantity = z.coerce.number().int().min(1).max(mostOfOneKind);

export const addSchema = z.object({ sku: z.string().max(64), quantity: quantity.default(1) });
export const quantitySchema = z.object({ variant: z.string().max(64), quantity });
export const codeSchema = z.object({
  code: z
    .string({ error: () => t("Enter a promotion code") })
    .trim()
    .max(longestCode, { error: () => t("A promotion code has at most {longestCode} characters", { longestCode }) })
    .regex(/^[\p{L}\p{N}\s_-]+$/u, { error: () => t("A promotion code has letters, digits and hyphens only") }),
});
export const giftSchema = z.object({
  message: z
    .string()
    .default("")
    .refine((message) => lengthOfMessage(message) <= longestGiftMessage, {
      error: () => t("A card has room for {longestGiftMessage} characters", { longestGiftMessage }),
    }),
  hidesPrices: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export const removeCodeSchema = z.object({});
/** Which line; the number is for the sentence that follows. */
export const lineSchema = z.object({ variant: z.string().max(64), sku: z.string().max(64) });
/** With the price that was shown, in cents. */
export const priceSchema = lineSchema.extend({ price: z.coerce.number().int() });
