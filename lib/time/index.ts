/**
 * Instants and durations. The only place in the house that reads the clock or names a unit of time:
 * a bare `1000 * 60 * 2` that means two minutes has once been commented as two hours.
 */

import { t } from "#lib/language";

/** A length of time in milliseconds. Make one with `seconds`, `minutes`, `hours` or `days`. */
export type Duration = number & { readonly unit: "milliseconds" };

export const seconds = (count: number): Duration => (count * 1000) as Duration;
export const minutes = (count: number): Duration => seconds(count * 60);
export const hours = (count: number): Duration => minutes(count * 60);
export const days = (count: number): Duration => hours(count * 24);

/** The present instant, UTC, from the server's clock alone. */
export const now = (): Date => new Date();

/** The instant `duration` after `instant`. */
export const after = (instant: Date, duration: Duration): Date => new Date(instant.getTime() + duration);

/** The instant `duration` before `instant`. */
export const before = (instant: Date, duration: Duration): Date => new Date(instant.getTime() - duration);

/** How long ago `instant` was, seen from `at`; negative when it lies ahead. */
export const elapsed = (instant: Date, at: Date): Duration => (at.getTime() - instant.getTime()) as Duration;

/** An instant from its ISO 8601 text. */
export const instant = (iso: string): Date => new Date(iso);

/** Whole seconds in a duration, rounded down. */
export const inSeconds = (duration: Duration): number => Math.floor(duration / seconds(1));

/** The same, rounded up: for saying when something will be over, never too early. */
export const inSecondsUp = (duration: Duration): number => Math.ceil(duration / seconds(1));

/** Says a duration to a person: “30 minutes”, “8 hours”. */
export function inWords(duration: Duration): string {
  const whole = (unit: Duration) => duration >= unit && duration % unit === 0;
  if (whole(days(1))) return t("{count, plural, one {# day} other {# days}}", { count: duration / days(1) });
  if (whole(hours(1))) return t("{count, plural, one {# hour} other {# hours}}", { count: duration / hours(1) });
  if (whole(minutes(1)))
    return t("{count, plural, one {# minute} other {# minutes}}", { count: duration / minutes(1) });
  return t("{count, plural, one {# second} other {# seconds}}", { count: Math.round(duration / seconds(1)) });
}

/** Says to a person how many seconds they have to wait: “45 seconds”, then in minutes, rounded up, so never too short. */
export const waitInWords = (left: number): string => inWords(left < 60 ? seconds(left) : minutes(Math.ceil(left / 60)));
