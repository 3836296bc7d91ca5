// What the form on the page of an order sends.
import { z } from "zod";

export const reorderSchema = z.object({ number: z.string().max(32) });
