// What the first step asks for. Used by the form in the browser and by the action, so it imports nothing but zod.
import { z } from "zod";
import { emailSchema } from "../../../email-schema.ts";

export const contactSchema = z.object({ email: emailSchema });
