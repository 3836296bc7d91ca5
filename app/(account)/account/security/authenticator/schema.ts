import { z } from "zod";
import { t } from "#lib/language";

export const enrolmentSchema = z.object({
  "one-time-code": z.string({ error: () => t("Enter the code that your app shows") }),
});

/** A press and nothing else. */
export const pressSchema = z.object({});
