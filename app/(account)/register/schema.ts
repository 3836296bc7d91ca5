import { z } from "zod";
import { emailSchema } from "../../email-schema.ts";

export const registerSchema = z.object({ email: emailSchema });
