// Where the parcel goes: one of one's own addresses, or one that is typed.
import { z } from "zod";
import { t } from "#lib/language";
import { addressSchema } from "../../../address-form/schema.ts";

export const deliverySchema = addressSchema.extend({
  /** Keep it among one's own, for next time. */
  keep: z.literal("on").optional(),
});

/** In place of a saved address: type another. */
export const another = "another";

export const choiceSchema = z.object({
  "saved-address": z
    .string({ error: () => t("Choose where the parcel should go") })
    .max(64, { error: () => t("Choose one of the addresses") }),
});
