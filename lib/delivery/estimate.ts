import { after, days } from "#lib/time";
import { zoneOf } from "./places.ts";
import type { MethodId } from "./tariff.ts";

/**
 * The first and last day on which something arrives that was ordered, or sent, at `at`; Saturdays and Sundays do not count
 * (UTC). What went by a method or to a country that is no longer offered is given as long as the slowest takes now.
 */
export function deliveryEstimate(method: MethodId, country: string, at: Date): { from: Date; to: Date } {
  const rate = zoneOf(country)?.rates.find((one) => one.method === method);
  const [first, last] = rate?.days ?? slowest;
  return { from: workingDaysAfter(at, first), to: workingDaysAfter(at, last) };
}

const slowest = [7, 12] as const;

function workingDaysAfter(at: Date, count: number): Date {
  let day = at;
  for (let left = count; left > 0; ) {
    day = after(day, days(1));
    if (![0, 6].includes(day.getUTCDay())) left -= 1;
  }
  return day;
}
