// What the form beside something sold out sends.
import { z } from "zod";
import { t } from "#lib/language";

const sku = z.string().max(64);

export const stockNoticeSchema = z.object({
  sku,
  email: z
    .string({ error: () => t("Enter the email address that we shall write to") })
    .trim()
    .max(254, { error: () => t("Enter an email address of at most 254 characters") })
    .pipe(z.email({ error: () => t("Enter a complete email address, for example anna@example.com") })),
});

export const withdrawNoticeSchema = z.object({ sku });
