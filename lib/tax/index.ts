/** Tax: which one, at what rate, and whether the prices contain it, by the place where something goes. */
export { nameOfTax, type Place, type Tax, taxAt, taxInWords, withTax } from "./tax.ts";
export { vatRates } from "./vat-rates.ts";
