// Which return has come in.
import { z } from "zod";

export const returnSchema = z.object({ id: z.string().max(40).catch("") });
