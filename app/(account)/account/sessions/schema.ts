import { z } from "zod";

export const endingSchema = z.object({
  what: z.enum(["one", "others"]),
  /** Which one. */
  handle: z.string().max(100).default(""),
});
