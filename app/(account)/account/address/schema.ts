import { z } from "zod";

export const removalSchema = z.object({});
