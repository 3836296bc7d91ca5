// The names of passkeys, and what a browser sends of a new one.
import { z } from "zod";
import { t } from "#lib/language";

/** As much as fits on a line. */
const name = z
  .string({ error: () => t("Give it a name that you will know it by") })
  .trim()
  .min(1, { error: () => t("Give it a name that you will know it by") })
  .max(60, { error: () => t("Use at most 60 characters") });

export const newPasskeySchema = z.object({ name, passkey: z.string().optional() });

export const renamingSchema = z.object({ id: z.string(), name });

export const removalSchema = z.object({ id: z.string() });
