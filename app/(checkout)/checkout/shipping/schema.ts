// How the parcel travels. Whether a method goes there and carries so much, the checkout knows.
import { z } from "zod";
import { t } from "#lib/language";

export const shippingSchema = z.object({
  method: z.enum(["standard", "express", "letter"], { error: () => t("Choose how the parcel should travel") }),
});
