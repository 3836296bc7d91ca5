import { z } from "zod";

export const secondFactorSchema = z.object({
  // An app's code or a recovery code: which it is, its length tells.
  "one-time-code": z.string({ error: "Enter the code" }),
});

export const passkeyFactorSchema = z.object({
  /** What it has signed. */
  passkey: z.string({ error: "Use one of your passkeys" }),
});
