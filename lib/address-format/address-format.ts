/** How a country has its mail addressed, as far as a form asks for it; plain facts, which travel to the browser. */
import "server-only";
import { t } from "#lib/language";
import { type CountryData, countryData } from "./country-data.ts";

/** A part of the address that names the town. */
export type TownPart = "postal-code" | "city" | "region";

export type PostalCodeFormat = {
  /** What people of the country call it, within a sentence. */
  readonly name: string;
  /** A regular expression for the whole of it. */
  readonly pattern: string;
  /** One or two, each as it is written. */
  readonly examples: readonly string[];
  /** What may stand before it. */
  readonly prefix: string;
  readonly isRequired: boolean;
};

export type Region = {
  /** ISO 3166-2, without the country. */
  readonly code: string;
  readonly name: string;
  /** How postal codes there begin, a regular expression; undefined when they tell nothing. */
  readonly postalCodes: string | undefined;
};

export type AddressFormat = {
  /** What names the town, in the order in which the country writes it. */
  readonly town: readonly TownPart[];
  readonly postalCode: PostalCodeFormat;
  /** What the country calls its regions, within a sentence, and which there are; undefined where mail does without. */
  readonly region: { readonly name: string; readonly all: readonly Region[] } | undefined;
};

/** The format of a country (ISO 3166-1 alpha-2); undefined when nothing is known of it. */
export function addressFormat(country: string): AddressFormat | undefined {
  const data = countryData[country];
  return data && { town: townOf(data), postalCode: postalCodeOf(country, data), region: regionOf(data) };
}

// Street and town are what no country does without; the metadata leave them out where nothing else is needed.
const isRequired = ({ require = "AC" }: CountryData, letter: string) => require.includes(letter);

function townOf(data: CountryData): TownPart[] {
  const letters = [...data.fmt.matchAll(/%([CSZ])/g)].map(([, letter = ""]) => letter);
  return letters
    .filter((letter) => letter !== "S" || isRequired(data, "S"))
    .map((letter) => (letter === "C" ? "city" : letter === "S" ? "region" : "postal-code"));
}

const postalCodeNames: Readonly<Record<string, () => string>> = {
  eircode: () => "Eircode",
  zip: () => t("ZIP code"),
};

const regionNames: Readonly<Record<string, () => string>> = {
  province: () => t("province"),
  state: () => t("state"),
};

const postalCodeOf = (country: string, data: CountryData): PostalCodeFormat => ({
  name: postalCodeNames[data.zip_name_type ?? ""]?.() ?? t("postal code"),
  pattern: data.zip,
  examples: data.zipex.split(",").slice(0, 2),
  prefix: data.postprefix ?? country,
  isRequired: isRequired(data, "Z"),
});

function regionOf(data: CountryData): AddressFormat["region"] {
  if (!isRequired(data, "S")) return undefined;
  const all = (data.sub_regions ?? []).map(({ key, name, zip }) => ({
    code: key,
    name: name.default,
    postalCodes: zip,
  }));
  return { name: regionNames[data.state_name_type ?? "province"]?.() ?? t("province"), all };
}
