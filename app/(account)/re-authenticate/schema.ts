import { z } from "zod";

export const reAuthenticationSchema = z.object({
  // Whatever it is like: only the right one counts here.
  "current-password": z.string({ error: "Enter your current password" }),
  returnTo: z.string().optional(),
});

export const passkeyReAuthenticationSchema = z.object({
  /** What it has signed. */
  passkey: z.string({ error: "Use one of your passkeys" }),
  returnTo: z.string().optional(),
});
