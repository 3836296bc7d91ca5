import { z } from "zod";

export const disconnectionSchema = z.object({
  id: z.string().max(100),
  /** For the words on the page that follows. */
  provider: z.string().max(100).default(""),
});
