import { z } from "zod";
import { t } from "#lib/language";
import { emailSchema } from "../email-schema.ts";

export const signInSchema = z.object({
  email: emailSchema,
  // Whatever it is like: only the right one counts here.
  password: z.string({ error: () => t("Enter your password") }),
  returnTo: z.string().optional(),
});

export const passkeySignInSchema = z.object({
  /** What it has signed. */
  passkey: z.string({ error: () => t("Use one of your passkeys") }),
  returnTo: z.string().optional(),
});
