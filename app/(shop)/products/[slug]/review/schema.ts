// What somebody writes of a piece. Used by the form in the browser and by its action.
import { z } from "zod";
import { t } from "#lib/language";
import { nameSchema } from "../../../../(account)/name-schema.ts";

/** In the address of the page and in its forms alike. */
const slug = z.string().max(100);

const noTitle = () => t("Give it a title: a few words");

export const reviewSchema = z.object({
  slug,
  stars: z.enum(["5", "4", "3", "2", "1"], { error: () => t("Choose how many stars you give it") }),
  title: z
    .string({ error: noTitle })
    .trim()
    .max(80, { error: () => t("Use at most 80 characters for the title") })
    .regex(/^\P{Cc}+$/u, { error: noTitle }),
  text: z
    .string({ error: () => t("Say what you think of it") })
    .trim()
    .min(10, { error: () => t("Say a little more: at least 10 characters") })
    .max(2000, { error: () => t("Use at most 2,000 characters") }),
  name: nameSchema,
});

export const withdrawSchema = z.object({ slug });
