// An e-mail address as people type it. Used in the browser and on the server, so it imports nothing but zod.
import { z } from "zod";

const example = "for example anna@example.com";

/** At most 254 characters: longer ones cannot be delivered (RFC 5321, 4.5.3.1). */
export const emailSchema = z
  .string({ error: `Enter your email address, ${example}` })
  .trim()
  .toLowerCase()
  .max(254, "Enter an email address of at most 254 characters")
  .pipe(z.email(`Enter a complete email address, ${example}`));
