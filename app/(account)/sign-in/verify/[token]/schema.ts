import { z } from "zod";

export const verificationSchema = z.object({ token: z.string(), returnTo: z.string().optional() });
