import { z } from "zod";
import { newPasswordSchema } from "../new-password-schema.ts";

export const resetPasswordSchema = z.object({ "new-password": newPasswordSchema });
