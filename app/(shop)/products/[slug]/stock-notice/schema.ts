// What the form beside something sold out sends.
import { z } from "zod";

const sku = z.string().max(64);

export const stockNoticeSchema = z.object({
  sku,
  email: z
    .string({ error: "Enter the email address that we shall write to" })
    .trim()
    .max(254, "Enter an email address of at most 254 characters")
    .pipe(z.email("Enter a complete email address, for example anna@example.com")),
});

export const withdrawNoticeSchema = z.object({ sku });
