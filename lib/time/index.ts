/**
 * Instants and durations. The only place in the house that reads the clock or names a unit of time:
 * a bare `1000 * 60 * 2` that means two minutes has once been commented as two hours.
 */

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
  const units = [
    [days(1), "day"],
    [hours(1), "hour"],
    [minutes(1), "minute"],
  ] as const;
  for (const [size, name] of units) {
    if (duration >= size && duration % size === 0) return plural(duration / size, name);
  }
  return plural(Math.round(duration / seconds(1)), "second");
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
