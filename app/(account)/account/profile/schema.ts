import { z } from "zod";
import { nameSchema } from "../../name-schema.ts";

export const profileSchema = z.object({ name: nameSchema });
