import { z } from "zod";
import { emailSchema } from "../../(account)/email-schema.ts";

export const staffSignInSchema = z.object({
  email: emailSchema,
  // Whatever it is like: only the right one counts here.
  password: z.string({ error: "Enter your password" }),
  returnTo: z.string().optional(),
});
