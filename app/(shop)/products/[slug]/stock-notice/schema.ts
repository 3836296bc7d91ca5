// What the form beside something sold out sends.
import { z } from "zod";
import { t } from "#lib/language";
import { emailAskedFor } from "../../../../email-schema.ts";

const sku = z.string().max(64);

export const stockNoticeSchema = z.object({
  sku,
  email: emailAskedFor(() => t("Enter the email address that we shall write to")),
});

export const withdrawNoticeSchema = z.object({ sku });
