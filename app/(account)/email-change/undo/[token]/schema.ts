import { z } from "zod";

export const undoSchema = z.object({
  token: z.string(),
  // No lengths here: as attributes of the field they would cut off what is pasted, and nobody would notice.
  "new-password": z.string({ error: "Choose a new password" }),
});
