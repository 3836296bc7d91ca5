// What a guest needs to see an order again from another browser.
import { z } from "zod";

export const findOrderSchema = z.object({
  next: z.literal("withdraw").optional(),
  number: z
    .string({ error: "Enter the order number, for example CW-7K3M-92QX" })
    .trim()
    .max(40, "Enter the order number as it stands in the mail")
    .transform((text) => text.toUpperCase().replaceAll(/\s/g, "")),
  email: z
    .string({ error: "Enter the email address that you ordered with" })
    .trim()
    .max(254, "Enter an email address of at most 254 characters")
    .pipe(z.email("Enter a complete email address, for example anna@example.com")),
});
