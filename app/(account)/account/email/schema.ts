import { z } from "zod";
import { emailSchema } from "../../../email-schema.ts";

export const newEmailSchema = z.object({ "new-email": emailSchema });
