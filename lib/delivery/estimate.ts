import { workshopDay } from "./departure.ts";
import { zoneOf } from "./places.ts";
import type { MethodId } from "./tariff.ts";
import { workingDaysAfter } from "./working-days.ts";

/**
 * The first and last day on which something arrives that leaves the workshop at `leaves`; only working days count.
 * What went by a method or to a country that is no longer offered is given as long as the slowest takes now.
 */
export function deliveryEstimate(method: MethodId, country: string, leaves: Date): { from: Date; to: Date } {
  const rate = zoneOf(country)?.rates.find((one) => one.method === method);
  const [first, last] = rate?.days ?? slowest;
  const day = workshopDay(leaves);
  return { from: workingDaysAfter(day, first), to: workingDaysAfter(day, last) };
}

const slowest = [7, 12] as const;
