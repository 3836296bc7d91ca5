import { z } from "zod";
import { emailSchema } from "../../email-schema.ts";

export const forgotPasswordSchema = z.object({ email: emailSchema });
