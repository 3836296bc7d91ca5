// What the first step asks for. Used by the form in the browser and by the action, so it imports nothing but zod.
import { z } from "zod";
import { t } from "#lib/language";

export const contactSchema = z.object({
  email: z
    .string({ error: () => t("Enter your email address, for example anna@example.com") })
    .trim()
    .toLowerCase()
    .max(254, { error: () => t("Enter an email address of at most 254 characters") })
    .pipe(z.email({ error: () => t("Enter a complete email address, for example anna@example.com") })),
});
