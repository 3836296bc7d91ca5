// How many of a variant there are, how many there were when the count began, and what the address of the form may say already.
import { z } from "zod";
import { now } from "#lib/time";

const known = z.string().max(64);

export const countSchema = z.object({
  sku: known,
  name: known,
  found: z.string().regex(/^\d{1,9}$/),
  counted: z
    .string({ error: "Enter how many there are" })
    .trim()
    .regex(/^\d{1,5}$/, "Enter a whole number from 0 to 99999"),
  expectedOn: z
    .string()
    .trim()
    .pipe(z.iso.date({ error: "Enter a day of the calendar, such as 2027-03-31" }))
    .refine((day) => day >= today(), { error: "Enter today or a later day" })
    .optional(),
});

/** Days of the calendar are UTC's, which ISO 8601 puts into an order that can be compared as text. */
const today = () => now().toISOString().slice(0, 10);

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const typed = z.preprocess(first, known.catch(""));

export const countQuerySchema = z.object({
  sku: typed,
  name: typed,
  found: z.preprocess(
    first,
    z
      .string()
      .regex(/^\d{1,9}$/)
      .catch(""),
  ),
  counted: typed,
  expectedOn: typed,
});
