import { z } from "zod";
import { newPasswordSchema } from "../../../(account)/new-password-schema.ts";

export const joinSchema = z.object({
  token: z.string(),
  name: z
    .string({ error: "Enter your name, as colleagues know you" })
    .trim()
    .max(100, "Enter a name of at most 100 characters")
    .regex(/^\P{Cc}+$/u, "Enter your name, as colleagues know you"),
  "new-password": newPasswordSchema,
});
