import { z } from "zod";

export const enrolmentSchema = z.object({ "one-time-code": z.string({ error: "Enter the code that your app shows" }) });

/** A press and nothing else. */
export const pressSchema = z.object({});
