// The current password and the next one. How good that is, the server judges: its list of common ones is no download.
import { z } from "zod";

/** Where there is none yet. */
export const firstPasswordSchema = z.object({ "new-password": z.string({ error: "Choose a password" }) });

export const passwordSchema = z.object({
  // No lengths in the schema: as attributes of the fields they would cut off what is pasted, and nobody would notice.
  "current-password": z.string({ error: "Enter your current password" }),
  "new-password": z.string({ error: "Choose a new password" }),
});
