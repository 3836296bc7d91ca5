import { z } from "zod";
import { t } from "#lib/language";
import { newPasswordSchema } from "../../new-password-schema.ts";

/** Where there is none yet. */
export const firstPasswordSchema = z.object({ "new-password": newPasswordSchema });

export const passwordSchema = z.object({
  "current-password": z.string({ error: () => t("Enter your current password") }),
  "new-password": newPasswordSchema,
});
