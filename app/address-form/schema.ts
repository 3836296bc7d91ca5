// Where the parcel goes. The names are the autofill tokens without their “shipping” prefix.
import { z } from "zod";
import type { AddressFormats } from "./formats.ts";
import { isPostalCode, isPostalCodeIn } from "./postal-code.ts";

const line = (missing: string, most = 80) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Use at most ${most} characters here`);

export const addressSchema = z.object({
  country: z.string({ error: "Choose the country" }).regex(/^[A-Z]{2}$/, "Choose the country"),
  name: line("Enter the name of the person who will receive the parcel"),
  "address-line1": line("Enter the street and house number"),
  "address-line2": z.string().trim().max(80, "Use at most 80 characters here").optional(),
  "postal-code": z.string().trim().max(12, "Use at most 12 characters here").optional(),
  city: line("Enter the town or city"),
  region: z.string().trim().max(3, "Choose one of the list").optional(),
  tel: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()./-]{6,24}$/, "Enter a phone number in digits, for example +353 1 555 0134, or leave it empty")
    .optional(),
});

/** A schema with the fields of an address, and with what their country asks for. */
export const askedByCountry = <S extends z.ZodObject>(schema: S, formats: AddressFormats): S =>
  problems.reduce(
    (asked, [field, problemIn]) =>
      asked.refine((fields) => problemIn(typed.parse(fields), formats) === undefined, {
        path: [field],
        error: ({ input }) => problemIn(typed.parse(input), formats),
        // Said together with what is wrong elsewhere, not in a second round once all else is well.
        when: () => true,
      }),
    schema,
  );

const text = z.string().trim().catch("");
const typed = z.object({ country: text, region: text, "postal-code": text });

type Problem = (typedIn: z.output<typeof typed>, formats: AddressFormats) => string | undefined;

const problems: readonly (readonly [field: keyof z.output<typeof typed>, problemIn: Problem])[] = [
  [
    "country",
    ({ country }, formats) =>
      country === "" || formats[country] ? undefined : "We do not deliver there yet: choose a country from the list",
  ],
  [
    "postal-code",
    ({ country, "postal-code": code }, formats) => {
      const format = formats[country]?.postalCode;
      if (format === undefined || (code === "" && !format.isRequired)) return undefined;
      const [example] = format.examples;
      if (code === "") return `Enter the ${format.name}, for example ${example}`;
      return isPostalCode(code, format) ? undefined : `Check the ${format.name}: it looks like ${example}`;
    },
  ],
  [
    "region",
    ({ country, region, "postal-code": code }, formats) => {
      const format = formats[country];
      if (format?.region === undefined) return undefined;
      const chosen = format.region.all.find((one) => one.code === region);
      if (chosen === undefined) return `Choose the ${format.region.name}`;
      const isElsewhere = isPostalCode(code, format.postalCode) && !isPostalCodeIn(code, chosen.postalCodes);
      return isElsewhere ? `Check both: ${format.postalCode.name} ${code} is not in ${chosen.name}` : undefined;
    },
  ],
];
