// What the button below a set sends.
import { z } from "zod";

/** `chosen`: the variant that its product's page shows. */
export const addSetSchema = z.object({ set: z.string().max(64), chosen: z.string().max(64).optional() });
