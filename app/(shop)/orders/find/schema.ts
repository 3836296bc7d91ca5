// What a guest needs to see an order again from another browser.
import { z } from "zod";
import { t } from "#lib/language";
import { emailAskedFor } from "../../../email-schema.ts";

/** What can be done with an order on a page of its own. */
const nextSchema = z.enum(["cancel", "withdraw"]);
export type FindOrderNext = z.infer<typeof nextSchema>;

export const findOrderSchema = z.object({
  next: nextSchema.optional(),
  number: z
    .string({ error: () => t("Enter the order number, for example CW-7K3M-92QX") })
    .trim()
    .max(40, { error: () => t("Enter the order number as it stands in the mail") })
    .transform((text) => text.toUpperCase().replaceAll(/\s/g, "")),
  email: emailAskedFor(() => t("Enter the email address that you ordered with")),
});
