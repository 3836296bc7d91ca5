/** The shop's terms: tax and delivery. */
import { freeDeliveryFromMinor } from "#lib/cart";
import type { Minor } from "#lib/money";

/** Ireland's standard rate of VAT, in hundredths of a percent; every price contains it. */
export const taxRateBasisPoints = 2300;

export type DeliveryMethod = {
  readonly id: "standard" | "express";
  readonly name: string;
  readonly priceMinor: Minor;
  /** Free from this sum of items on. */
  readonly freeFromMinor?: Minor;
  /** Working days until it arrives, from the first to the last. */
  readonly days: readonly [first: number, last: number];
};

export const deliveryMethods: readonly DeliveryMethod[] = [
  { id: "standard", name: "Standard", priceMinor: 490, freeFromMinor: freeDeliveryFromMinor, days: [3, 5] },
  { id: "express", name: "Express", priceMinor: 990, days: [1, 2] },
];

/** “Standard” or “Express”. */
export const nameOfDelivery = (method: DeliveryMethod["id"]): string =>
  deliveryMethods.find(({ id }) => id === method)?.name ?? method;

/** Where the shop delivers: the European Union (ISO 3166-1 alpha-2). */
const countryCodes = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

const names = new Intl.DisplayNames("en-IE", { type: "region" });

export const deliveryCountries: readonly { readonly code: string; readonly name: string }[] = countryCodes
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "en"));

export const isDeliveredTo = (country: string): boolean => countryCodes.includes(country);
