// Which order is to be cancelled.
import { z } from "zod";

export const cancelSchema = z.object({ number: z.string().max(40) });
