// The month on the card. Autofill and people write it as 4/29, 04/29, 04/2029, 04-29, 0429.
import { now } from "#lib/time";

export type Expiry = { month: number; year: number };

/** Reads a month and year; nothing when the text is neither. */
export function parseExpiry(text: string): Expiry | undefined {
  const [, month = "", year = ""] =
    /^(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text.trim()) ?? /^(\d{2})\s*(\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  const expiry = { month: Number(month), year: year.length === 2 ? 2000 + Number(year) : Number(year) };
  return expiry.month >= 1 && expiry.month <= 12 ? expiry : undefined;
}

/** Is the card's last month over? A card is good until the end of the month printed on it. */
export function isPastMonth({ month, year }: Expiry, at: Date = now()): boolean {
  const thisMonth = at.getUTCFullYear() * 12 + at.getUTCMonth();
  return year * 12 + (month - 1) < thisMonth;
}
