import { z } from "zod";
import { newPasswordSchema } from "../../../new-password-schema.ts";

export const undoSchema = z.object({ token: z.string(), "new-password": newPasswordSchema });
