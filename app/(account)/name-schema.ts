// A person's name as they want to be addressed. Used in the browser and on the server, so it imports nothing but zod.
import { z } from "zod";
import { t } from "#lib/language";

const missing = () => t("Enter your name, as you want to be addressed");

export const nameSchema = z
  .string({ error: missing })
  .trim()
  .max(100, { error: () => t("Enter a name of at most 100 characters") })
  .regex(/^\P{Cc}+$/u, { error: missing });
