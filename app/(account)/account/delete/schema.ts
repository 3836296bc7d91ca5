import { z } from "zod";

export const deletionSchema = z.object({
  understood: z.literal("on", { error: "Tick the box if you want the account to be deleted" }),
});

export const keepingSchema = z.object({});
