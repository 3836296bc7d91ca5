import { newAccountSchema } from "../[token]/schema.ts";

export const connectedAccountSchema = newAccountSchema.pick({ name: true });
