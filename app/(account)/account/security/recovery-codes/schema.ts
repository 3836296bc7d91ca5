import { z } from "zod";

/** A press and nothing else. */
export const recoveryCodesSchema = z.object({});
