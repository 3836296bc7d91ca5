// A name and a password. How good the password is, the server judges: its list of common ones is no download.
import { z } from "zod";
import { nameSchema } from "../../name-schema.ts";

export const newAccountSchema = z.object({
  token: z.string(),
  name: nameSchema,
  // No length in the schema: as an attribute of the field it would cut off what is pasted, and nobody would notice.
  password: z.string({ error: "Choose a password" }),
});
