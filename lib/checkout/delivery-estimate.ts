import { after, days } from "#lib/time";
import { type DeliveryMethod, deliveryMethods } from "./policy.ts";

/** The first and last day on which something ordered at `at` arrives; Saturdays and Sundays do not count (UTC). */
export function deliveryEstimate(method: DeliveryMethod["id"], at: Date): { from: Date; to: Date } {
  const [first, last] = deliveryMethods.find(({ id }) => id === method)?.days ?? [3, 5];
  return { from: workingDaysAfter(at, first), to: workingDaysAfter(at, last) };
}

function workingDaysAfter(at: Date, count: number): Date {
  let day = at;
  for (let left = count; left > 0; ) {
    day = after(day, days(1));
    if (![0, 6].includes(day.getUTCDay())) left -= 1;
  }
  return day;
}
