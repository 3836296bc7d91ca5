import { z } from "zod";
import { t } from "#lib/language";
import { passkeyField } from "../../../passkey/passkey-field.ts";

export const secondFactorSchema = z.object({
  // An app's code or a recovery code: which it is, its length tells.
  "one-time-code": z.string({ error: () => t("Enter the code") }),
});

export const passkeyFactorSchema = z.object({
  passkey: passkeyField,
});
