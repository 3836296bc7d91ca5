// What staff say about a parcel, and what the address of its form may say already.
import { z } from "zod";

const number = z.string().max(40);

export const parcelSchema = z.object({
  number,
  carrier: z.string({ error: "Choose who carries it" }).max(40),
  trackingNumber: z
    .string({ error: "Enter the tracking number" })
    .transform((text) => text.replaceAll(/\s/g, "").toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9-]{6,40}$/, "Enter the tracking number: 6 to 40 letters, digits or hyphens")),
});

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const typed = z.preprocess(first, z.string().max(100).catch(""));

export const parcelQuerySchema = z.object({
  number: typed,
  carrier: typed,
  trackingNumber: typed,
});
