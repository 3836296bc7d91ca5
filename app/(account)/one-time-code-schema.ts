import { z } from "zod";

/** A code of the app or a recovery code: which it is, its length tells. Only an account with a second factor needs one. */
export const oneTimeCodeSchema = z.string().optional();
