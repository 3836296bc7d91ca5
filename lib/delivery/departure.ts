import { currentLanguage, dateFormat, t } from "#lib/language";
import { instant } from "#lib/time";
import { cutOffHour, workshopTimeZone } from "./policy.ts";
import { isWorkingDay, workingDaysAfter } from "./working-days.ts";

/** The day on which what is ordered at `at` leaves the workshop. */
export function departureDay(at: Date): Date {
  const day = workshopDay(at);
  return isWorkingDay(day) && workshopHour(at) < cutOffHour ? day : workingDaysAfter(day, 1);
}

/** Until when to order so that it leaves on the first day that is left; true for as long as that day is not over. */
export function cutOffInWords(at: Date): string {
  const leaves = departureDay(at);
  const time = `${cutOffHour}:00`;
  return leaves.getTime() === workshopDay(at).getTime()
    ? t("Order by {time} today (Dublin time) and it leaves today.", { time })
    : t("Order by {time} on {day} (Dublin time) and it leaves that day.", { time, day: dayInWords(leaves) });
}

/** The date at the workshop, as midnight UTC. */
export const workshopDay = (at: Date): Date => instant(clock.format(at).slice(0, 10));

const workshopHour = (at: Date): number => Number(clock.format(at).slice(11, 13));

// Swedish writes dates as ISO 8601 does: “2026-11-16 14”.
const clock = new Intl.DateTimeFormat("sv-SE", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
  timeZone: workshopTimeZone,
});

const weekday = dateFormat({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

// In English, a comma after the weekday is more than a sentence needs.
const dayInWords = (day: Date) =>
  currentLanguage() === "en" ? weekday().format(day).replace(",", "") : weekday().format(day);
