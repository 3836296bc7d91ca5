/** The ways in which something can travel to a country. */
import { numberFormat, t } from "#lib/language";
import type { Minor } from "#lib/money";
import { zoneOf } from "./places.ts";
import type { MethodId, Rate } from "./tariff.ts";

/** What travels, and where. */
export type Parcel = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly weightGrams: number;
};

export type Method = {
  readonly id: MethodId;
  readonly name: string;
  readonly priceMinor: Minor;
  /** Free from this sum of items on. */
  readonly freeFromMinor: Minor | undefined;
  /** Working days until it arrives, from the first to the last. */
  readonly days: Rate["days"];
};

/** “Standard”, “Express” or “Tracked letter”. */
export const nameOfDelivery = (method: MethodId): string => methodNames[method]();

const methodNames: Readonly<Record<MethodId, () => string>> = {
  standard: () => t("Standard"),
  express: () => t("Express"),
  letter: () => t("Tracked letter"),
};

/** The methods that go there and carry so much, standard first; none where the shop does not deliver. */
export const methodsFor = ({ country, weightGrams }: Parcel): Method[] =>
  (zoneOf(country)?.rates ?? []).flatMap(({ method: id, bands, days, freeFromMinor }) => {
    const [, priceMinor] = bands.find(([upTo]) => weightGrams <= upTo) ?? [];
    return priceMinor === undefined ? [] : [{ id, name: nameOfDelivery(id), priceMinor, freeFromMinor, days }];
  });

/** That method for this parcel, if it goes there and carries so much. */
export const methodFor = (id: MethodId, parcel: Parcel): Method | undefined =>
  methodsFor(parcel).find((method) => method.id === id);

/** Why a method cannot be had for a parcel, in a sentence; undefined when it can. */
export function methodObstacle(id: MethodId, parcel: Parcel): string | undefined {
  if (methodFor(id, parcel) !== undefined) return undefined;
  const rate = zoneOf(parcel.country)?.rates.find(({ method }) => method === id);
  if (rate === undefined) return t("{method} is not offered where this goes.", { method: nameOfDelivery(id) });
  return t("{method} carries {most} at most, and this weighs {weight}.", {
    method: nameOfDelivery(id),
    most: weightInWords(heaviest(rate)),
    weight: weightInWords(parcel.weightGrams),
  });
}

/** What the most that a rate carries weighs, in grams; infinite where it carries anything. */
const heaviest = ({ bands }: Rate): number => Math.max(...bands.map(([upTo]) => upTo));

/** “450 g”, “2.3 kg”: a weight to the gram below a kilogram, and rounded up to a tenth of one above. */
export const weightInWords = (grams: number): string =>
  grams < 1000 ? `${grams} g` : `${decimal().format(Math.ceil(grams / 100) / 10)} kg`;

const decimal = numberFormat({});
