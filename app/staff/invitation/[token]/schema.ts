// A name and a password. How good the password is, the server judges: its list of common ones is no download.
import { z } from "zod";

export const joinSchema = z.object({
  token: z.string(),
  name: z
    .string({ error: "Enter your name, as colleagues know you" })
    .trim()
    .max(100, "Enter a name of at most 100 characters")
    .regex(/^\P{Cc}+$/u, "Enter your name, as colleagues know you"),
  // No length in the schema: as an attribute of the field it would cut off what is pasted, and nobody would notice.
  "new-password": z.string({ error: "Choose a password" }),
});
