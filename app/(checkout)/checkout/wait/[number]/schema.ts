// Whose payment is to be called off.
import { z } from "zod";

export const callOffSchema = z.object({ number: z.string().max(40) });
