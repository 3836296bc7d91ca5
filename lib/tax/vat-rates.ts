/**
 * The standard rate of value added tax in every country of the European Union, in hundredths of a percent, by ISO 3166-1
 * alpha-2. As of 1 January 2026, to the best of our knowledge: whoever charges by them compares them first with the European
 * Commission's Taxes in Europe Database (https://ec.europa.eu/taxation_customs/tedb).
 */
export const vatRates: ReadonlyMap<string, number> = new Map(
  Object.entries({
    AT: 2000,
    BE: 2100,
    BG: 2000,
    CY: 1900,
    CZ: 2100,
    DE: 1900,
    DK: 2500,
    EE: 2400, // since 1 July 2025
    ES: 2100,
    FI: 2550, // since 1 September 2024
    FR: 2000,
    GR: 2400,
    HR: 2500,
    HU: 2700,
    IE: 2300,
    IT: 2200,
    LT: 2100,
    LU: 1700,
    LV: 2100,
    MT: 1800,
    NL: 2100,
    PL: 2300,
    PT: 2300,
    RO: 2100, // since 1 August 2025
    SE: 2500,
    SI: 2200,
    SK: 2300, // since 1 January 2025
  }),
);
