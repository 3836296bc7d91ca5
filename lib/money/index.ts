/**
 * Money: whole cents of one currency, so that no sum is ever a cent off. The arithmetic is dinero.js; amounts travel
 * through the house as plain integers whose names end in Minor.
 */
import { add, dinero, subtract, multiply as times, toSnapshot } from "dinero.js";
import { EUR } from "dinero.js/currencies";
import { numberFormat } from "#lib/language";

/** Whole euro cents. */
export type Minor = number;

/** The shop's one currency (ISO 4217). */
export const currency = "EUR";

const format = numberFormat({ style: "currency", currency });

/** Says an amount to a person: 2900 is “€29.00”, in German “29,00 €”. */
export const formatMoney = (minor: Minor): string => format().format(minor / 10 ** EUR.exponent);

/** Reads an amount in euros as a person types it, “12.5”, “12,50” or “€ 12”; undefined when it is none. */
export function readMoney(typed: string): Minor | undefined {
  const [, euro, cent = ""] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.replaceAll(/[€\s]/g, "")) ?? [];
  return euro === undefined ? undefined : Number(`${euro}${cent.padEnd(EUR.exponent, "0")}`);
}

/** Says what is taken off: 290 is “−€2.90”, with the minus sign that screen readers read. */
export const formatDiscount = (minor: Minor): string => `\u2212${formatMoney(minor)}`;

/** The same for round amounts, without cents: 2500 is “€25”. */
export const formatRound = (minor: Minor): string => roundFormat().format(minor / 10 ** EUR.exponent);

const roundFormat = numberFormat({
  style: "currency",
  currency,
  trailingZeroDisplay: "stripIfInteger",
});

/** The sum of amounts; nothing is 0. */
export const sum = (amounts: readonly Minor[]): Minor => amountOf(amounts.map(euros).reduce(add, euros(0)));

/** What is left of an amount when another is taken away. */
export const less = (minor: Minor, takenMinor: Minor): Minor => amountOf(subtract(euros(minor), euros(takenMinor)));

/** `quantity` times an amount. */
export const multiply = (minor: Minor, quantity: number): Minor => amountOf(times(euros(minor), quantity));

/** A share of an amount, at a rate in hundredths of a percent: to the nearest cent, half a cent up. */
export const shareOf = (minor: Minor, rateBasisPoints: number): Minor =>
  amountOf(euros(Math.round((minor * rateBasisPoints) / 10_000)));

/** The tax that a total contains, at a rate in hundredths of a percent: the total less its net, to the nearest cent. */
export function taxContained(totalMinor: Minor, rateBasisPoints: number): Minor {
  const netMinor = Math.round((totalMinor * 10_000) / (10_000 + rateBasisPoints));
  return less(totalMinor, netMinor);
}

const euros = (minor: Minor) => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not a whole number of cents.`);
  return dinero({ amount: minor, currency: EUR });
};
const amountOf = (money: ReturnType<typeof euros>): Minor => toSnapshot(money).amount;
