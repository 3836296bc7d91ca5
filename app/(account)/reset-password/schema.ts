// The next password. How good it is, the server judges: its list of common ones is no download.
import { z } from "zod";

export const resetPasswordSchema = z.object({
  // No lengths here: as attributes of the field they would cut off what is pasted, and nobody would notice.
  "new-password": z.string({ error: "Choose a new password" }),
});
