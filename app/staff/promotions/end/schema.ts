// Which promotion ends.
import { z } from "zod";

export const endSchema = z.object({ code: z.string().max(40).catch("") });
