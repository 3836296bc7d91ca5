import { z } from "zod";
import { nameSchema } from "../../name-schema.ts";
import { newPasswordSchema } from "../../new-password-schema.ts";

export const newAccountSchema = z.object({ token: z.string(), name: nameSchema, password: newPasswordSchema });
