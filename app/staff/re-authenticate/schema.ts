import { z } from "zod";

export const staffReAuthenticationSchema = z.object({
  // Whatever it is like: only the right one counts here.
  "current-password": z.string({ error: "Enter your password" }),
  returnTo: z.string().optional(),
});
