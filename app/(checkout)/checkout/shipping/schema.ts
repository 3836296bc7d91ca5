// How the parcel travels. The ids are those of the delivery methods in the orders domain.
import { z } from "zod";

export const shippingSchema = z.object({
  method: z.enum(["standard", "express"], { error: "Choose how the parcel should travel" }),
});
