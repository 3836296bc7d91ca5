const names = new Intl.DisplayNames("en-IE", { type: "region" });

/** The English name of a country (ISO 3166-1 alpha-2). */
export const countryName = (code: string): string => names.of(code) ?? code;
