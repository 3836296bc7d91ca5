// Whose parcel has arrived.
import { z } from "zod";

export const deliverySchema = z.object({ number: z.string().max(40).catch("") });
