// An e-mail address as people type it. Used in the browser and on the server, so it imports nothing but zod.
import { z } from "zod";
import { t } from "#lib/language";

/** At most 254 characters: longer ones cannot be delivered (RFC 5321, 4.5.3.1). `missing` says whose address is wanted. */
export const emailAskedFor = (missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .toLowerCase()
    .max(254, { error: () => t("Enter an email address of at most 254 characters") })
    .pipe(z.email({ error: () => t("Enter a complete email address, for example anna@example.com") }));

export const emailSchema = emailAskedFor(() => t("Enter your email address, for example anna@example.com"));
