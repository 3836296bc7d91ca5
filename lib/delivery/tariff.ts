/** What it costs to send something, by where it goes, how, and how much it weighs. Prices are in euro cents. */
import type { Minor } from "#lib/money";
import { vatRates } from "#lib/tax";

export type MethodId = "standard" | "express" | "letter";

/** Standard delivery within the European Union is free from this sum of items on. */
export const freeDeliveryFromMinor: Minor = 7500;

export type Rate = {
  readonly method: MethodId;
  /** Up to so many grams it costs so much; nothing that is heavier than the last of them goes this way. */
  readonly bands: readonly (readonly [upToGrams: number, priceMinor: Minor])[];
  /** Free from this sum of items on. */
  readonly freeFromMinor?: Minor;
  /** Working days until it arrives, from the first to the last. */
  readonly days: readonly [first: number, last: number];
};

export type Zone = {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Standard carries any weight, if need be in several parcels: there is a way for every cart. */
  readonly rates: readonly Rate[];
};

const gramsInKilogram = 1000;
const kg = (kilograms: number) => kilograms * gramsInKilogram;
const anyWeight = Number.POSITIVE_INFINITY;
const free = { freeFromMinor: freeDeliveryFromMinor };

const ireland: Zone = {
  name: "Ireland",
  countries: ["IE"],
  rates: [
    {
      method: "standard",
      days: [3, 5],
      bands: [
        [kg(10), 490],
        [kg(30), 990],
        [anyWeight, 1990],
      ],
      ...free,
    },
    {
      method: "express",
      days: [1, 2],
      bands: [
        [kg(10), 990],
        [kg(30), 1690],
      ],
    },
    { method: "letter", days: [2, 4], bands: [[kg(0.5), 290]] },
  ],
};

const europe: Zone = {
  name: "European Union",
  countries: [...vatRates.keys()].filter((country) => country !== "IE"),
  rates: [
    {
      method: "standard",
      days: [4, 7],
      bands: [
        [kg(5), 690],
        [kg(30), 1490],
        [anyWeight, 2990],
      ],
      ...free,
    },
    {
      method: "express",
      days: [2, 3],
      bands: [
        [kg(5), 1490],
        [kg(30), 3490],
      ],
    },
    { method: "letter", days: [4, 8], bands: [[kg(0.5), 490]] },
  ],
};

const usa: Zone = {
  name: "United States",
  countries: ["US"],
  rates: [
    {
      method: "standard",
      days: [7, 12],
      bands: [
        [kg(2), 1990],
        [kg(10), 3990],
        [kg(30), 7990],
        [anyWeight, 15990],
      ],
    },
    {
      method: "express",
      days: [3, 5],
      bands: [
        [kg(2), 3990],
        [kg(10), 6990],
      ],
    },
  ],
};

export const zones: readonly Zone[] = [ireland, europe, usa];
