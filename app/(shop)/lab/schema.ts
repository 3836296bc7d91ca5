import { z } from "zod";
import { t } from "#lib/language";

/** An attack that takes nothing but a press. */
export const pressSchema = z.object({});

/** `token`: a field of that name is kept nowhere and sent back to nobody (lib/secret-field). */
export const replaySchema = z.object({
  token: z
    .string({ error: () => t("Paste the old value of the cookie") })
    .trim()
    .regex(/^[\w-]{43}$/, { error: () => t("Paste the value alone: 43 letters, digits, - and _") }),
});
