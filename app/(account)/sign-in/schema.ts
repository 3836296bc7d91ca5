import { z } from "zod";
import { t } from "#lib/language";
import { emailSchema } from "../../email-schema.ts";
import { passkeyField } from "../../passkey/passkey-field.ts";

export const signInSchema = z.object({
  email: emailSchema,
  // Whatever it is like: only the right one counts here.
  password: z.string({ error: () => t("Enter your password") }),
  returnTo: z.string().optional(),
});

export const passkeySignInSchema = z.object({
  passkey: passkeyField,
  returnTo: z.string().optional(),
});
