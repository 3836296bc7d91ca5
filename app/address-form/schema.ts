// Where the parcel goes. The names are the autofill tokens without their “shipping” prefix.
import { z } from "zod";
import { t } from "#lib/language";
import type { AddressFormats } from "./formats.ts";
import { isPostalCode, isPostalCodeIn } from "./postal-code.ts";

const line = (missing: () => string, tooLong: () => string) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(80, { error: tooLong });

export const addressSchema = z.object({
  country: z
    .string({ error: () => t("Choose the country") })
    .regex(/^[A-Z]{2}$/, { error: () => t("Choose the country") }),
  name: line(
    () => t("Enter the name of the person who will receive the parcel"),
    () => t("Use at most 80 characters for the name"),
  ),
  "address-line1": line(
    () => t("Enter the street and house number"),
    () => t("Use at most 80 characters for the street and house number"),
  ),
  "address-line2": z
    .string()
    .trim()
    .max(80, { error: () => t("Use at most 80 characters for flat, floor and company") })
    .optional(),
  "postal-code": z
    .string()
    .trim()
    .max(12, { error: () => t("Use at most 12 characters for the postal code") })
    .optional(),
  city: line(
    () => t("Enter the town or city"),
    () => t("Use at most 80 characters for the town or city"),
  ),
  region: z
    .string()
    .trim()
    .max(3, { error: () => t("Choose one of the list") })
    .optional(),
  tel: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()./-]{6,24}$/, {
      error: () => t("Enter a phone number in digits, for example +353 1 555 0134, or leave it empty"),
    })
    .optional(),
});

/** A schema with the fields of an address, and with what their country asks for. */
export const askedByCountry = <S extends z.ZodObject>(schema: S, formats: () => AddressFormats): S =>
  problems.reduce(
    (asked, [field, problemIn]) =>
      asked.refine((fields) => problemIn(typed.parse(fields), formats()) === undefined, {
        path: [field],
        error: ({ input }) => problemIn(typed.parse(input), formats()),
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
      country === "" || formats[country] ? undefined : t("We do not deliver there yet: choose a country from the list"),
  ],
  [
    "postal-code",
    ({ country, "postal-code": code }, formats) => {
      const format = formats[country]?.postalCode;
      if (format === undefined || (code === "" && !format.isRequired)) return undefined;
      const [example = ""] = format.examples;
      if (code === "") return t("Enter the {name}, for example {example}", { name: format.name, example });
      return isPostalCode(code, format)
        ? undefined
        : t("Check the {name}: it looks like {example}", { name: format.name, example });
    },
  ],
  [
    "region",
    ({ country, region, "postal-code": code }, formats) => {
      const format = formats[country];
      if (format?.region === undefined) return undefined;
      const chosen = format.region.all.find((one) => one.code === region);
      if (chosen === undefined) return t("Choose the {name}", { name: format.region.name });
      const isElsewhere = isPostalCode(code, format.postalCode) && !isPostalCodeIn(code, chosen.postalCodes);
      return isElsewhere
        ? t("Check both: {name} {code} is not in {region}", { name: format.postalCode.name, code, region: chosen.name })
        : undefined;
    },
  ],
];
