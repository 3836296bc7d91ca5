/** Which tax is paid on an order: that of the place where it goes. */
import { numberFormat, t } from "#lib/language";
import { type Minor, shareOf, sum, taxContained } from "#lib/money";
import { salesTaxRates } from "./sales-tax-rates.ts";
import { vatRates } from "./vat-rates.ts";

/** Where something goes. */
export type Place = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The state, where that decides (ISO 3166-2, without the country); otherwise empty. */
  readonly region: string;
};

export type Tax = {
  /** What people there call it: “VAT”, “California sales tax”. */
  readonly taxName: string;
  /** In hundredths of a percent. */
  readonly taxRateBasisPoints: number;
  /** Do prices contain it? Otherwise it is added to them. */
  readonly isTaxIncluded: boolean;
};

/** The tax on what goes there; undefined where the shop knows none, and so sends nothing. */
export function taxAt({ country, region }: Place): Tax | undefined {
  if (outsideVatArea.get(country)?.includes(region)) return undefined;
  const vat = vatRates.get(country);
  if (vat !== undefined) return { taxName: vatName, taxRateBasisPoints: vat, isTaxIncluded: true };
  const [state, rate] = (country === "US" && salesTaxRates.get(region)) || [];
  if (state === undefined || rate === undefined) return undefined;
  return { taxName: `${state} sales tax`, taxRateBasisPoints: rate, isTaxIncluded: false };
}

/** What a tax is called, in the language that is spoken; an order keeps the English name. */
export const nameOfTax = (taxName: string): string =>
  taxName === vatName ? t("VAT") : t("{state} sales tax", { state: taxName.replace(/ sales tax$/, "") });

/** A tax with its rate: “VAT 23%”. */
export const taxInWords = ({ taxName, taxRateBasisPoints }: Pick<Tax, "taxName" | "taxRateBasisPoints">): string =>
  `${nameOfTax(taxName)} ${percent().format(taxRateBasisPoints / 10_000)}`;

const percent = numberFormat({ style: "percent", maximumFractionDigits: 3 });

const vatName = "VAT";

/**
 * Provinces of a country of the European Union where its VAT is none (Directive 2006/112/EC, article 6): Las Palmas, Santa Cruz
 * de Tenerife, Ceuta and Melilla.
 */
const outsideVatArea: ReadonlyMap<string, readonly string[]> = new Map([["ES", ["GC", "TF", "CE", "ML"]]]);

/** The tax on a sum, and what is paid with it: to the nearest cent, once for all of the sum. */
export function withTax(
  minor: Minor,
  { taxRateBasisPoints, isTaxIncluded }: Pick<Tax, "taxRateBasisPoints" | "isTaxIncluded">,
): { readonly taxMinor: Minor; readonly totalMinor: Minor } {
  if (isTaxIncluded) return { taxMinor: taxContained(minor, taxRateBasisPoints), totalMinor: minor };
  const taxMinor = shareOf(minor, taxRateBasisPoints);
  return { taxMinor, totalMinor: sum([minor, taxMinor]) };
}
