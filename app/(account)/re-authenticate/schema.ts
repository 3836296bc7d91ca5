import { z } from "zod";
import { t } from "#lib/language";
import { passkeyField } from "../../passkey/passkey-field.ts";
import { oneTimeCodeSchema } from "../one-time-code-schema.ts";

export const reAuthenticationSchema = z.object({
  // Whatever it is like: only the right one counts here.
  "current-password": z.string({ error: () => t("Enter your current password") }),
  "one-time-code": oneTimeCodeSchema,
  returnTo: z.string().optional(),
});

export const passkeyReAuthenticationSchema = z.object({
  passkey: passkeyField,
  returnTo: z.string().optional(),
});
