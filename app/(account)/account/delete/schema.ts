import { z } from "zod";
import { t } from "#lib/language";

export const deletionSchema = z.object({
  understood: z.literal("on", { error: () => t("Tick the box if you want the account to be deleted") }),
});

export const keepingSchema = z.object({});
