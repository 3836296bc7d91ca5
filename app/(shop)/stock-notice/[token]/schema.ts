import { z } from "zod";

export const linkSchema = z.object({ token: z.string().max(64) });
