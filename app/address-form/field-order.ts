import type { AddressFormats } from "./formats.ts";

const town: readonly string[] = ["postal-code", "city", "region"];

/** The names of a form with an address as its fields stand on the page: those of the town as the country writes it. */
export const inOrderOfCountry =
  (names: readonly string[], formats: AddressFormats) =>
  ({ country }: Readonly<Record<string, unknown>>): string[] => {
    const parts: readonly string[] = formats[String(country)]?.town ?? town;
    const [first] = names.filter((name) => town.includes(name));
    return names.flatMap((name) => (name === first ? [...parts] : town.includes(name) ? [] : [name]));
  };
