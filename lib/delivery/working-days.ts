/** The days on which parcels leave and are carried. A day is midnight UTC of its date. */
import { after, days, instant } from "#lib/time";

/** The day that is `count` working days after `day`. */
export function workingDaysAfter(day: Date, count: number): Date {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = after(reached, days(1));
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** Neither a Saturday nor a Sunday nor a public holiday in Ireland. */
export const isWorkingDay = (day: Date): boolean => ![0, 6].includes(day.getUTCDay()) && !isPublicHoliday(day);

/** By the Organisation of Working Time Act 1997, second schedule, and the regulations of 2022 (Saint Brigid's Day). */
function isPublicHoliday(day: Date): boolean {
  const [month, date, weekday] = [day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCDay()];
  if (fixedHolidays.includes(`${month}-${date}`)) return true;
  // Saint Brigid's is the first Monday of February, unless the first is a Friday.
  if (month === 2 && date === 1 && weekday === 5) return true;
  if (weekday !== 1) return false;
  if (month === 2 && date <= 7) return date !== 4;
  const isFirstMonday = [5, 6, 8].includes(month) && date <= 7;
  const isLastMondayOfOctober = month === 10 && date > 24;
  return isFirstMonday || isLastMondayOfOctober || after(easter(day.getUTCFullYear()), days(1)).getTime() === +day;
}

const fixedHolidays = ["1-1", "3-17", "12-25", "12-26"];

/** Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher. */
function easter(year: number): Date {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekShift = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const sum = epact + weekShift - 7 * late + 114;
  // 93 is the first of March: three months of 31 days.
  return after(instant(`${year}-03-01`), days(sum - 93));
}
