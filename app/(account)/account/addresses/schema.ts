// An entry of the address book, and what is pressed beside it. Used by the forms in the browser and by their actions.
import { z } from "zod";
import { t } from "#lib/language";
import { addressSchema } from "../../../address-form/schema.ts";

/** In the address of a page and in its forms alike. */
const id = z.string().regex(/^[\w-]{1,64}$/);

/** “on” for the default, or for what is to be it. Whoever says something else than is true changes nothing. */
const isDefault = z.literal("on").optional();

export const entrySchema = addressSchema.extend({
  label: z
    .string()
    .trim()
    .max(40, { error: () => t("Use at most 40 characters for what you call it") })
    .optional(),
  default: isDefault,
});

export const changedEntrySchema = entrySchema.extend({ id });

export const pressSchema = z.object({ what: z.enum(["make-default", "remove"]), id, default: isDefault });
