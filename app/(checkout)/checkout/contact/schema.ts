// What the first step asks for. Used by the form in the browser and by the action, so it imports nothing but zod.
import { z } from "zod";

const example = "for example anna@example.com";

export const contactSchema = z.object({
  email: z
    .string({ error: `Enter your email address, ${example}` })
    .trim()
    .toLowerCase()
    .max(254, "Enter an email address of at most 254 characters")
    .pipe(z.email(`Enter a complete email address, ${example}`)),
});
