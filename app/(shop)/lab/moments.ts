import { elevation, limits, type SessionKind } from "#lib/session";
import type { IdentifierFacts } from "#lib/session-list";
import { after } from "#lib/time";

/** What the server knows of the times of one session. */
export type Life = {
  readonly kind: Exclude<SessionKind, "staff">;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly absoluteEndAt: Date;
  readonly authenticatedAt?: Date | undefined;
  readonly elevatedAt?: Date | undefined;
  readonly identifier: IdentifierFacts;
};

export type Moment = {
  readonly name: "began" | "proved" | "changed" | "seen" | "change-due" | "elevation-end" | "idle-end" | "absolute-end";
  readonly at: Date;
  readonly isAhead: boolean;
};

/** The times of a session in their order, seen from `at`: what has happened, and what is going to. */
export function momentsOf(life: Life, at: Date): readonly Moment[] {
  const { createdAt, authenticatedAt, elevatedAt, lastSeenAt, absoluteEndAt, identifier } = life;
  const { idleTimeout, rotationInterval } = limits[life.kind];
  const past: (Pick<Moment, "name"> & { at: Date | undefined })[] = [
    { name: "began", at: createdAt },
    { name: "proved", at: authenticatedAt },
    { name: "changed", at: identifier.former > 0 ? identifier.since : undefined },
    { name: "seen", at: lastSeenAt },
  ];
  const elevationEnd = elevatedAt && after(elevatedAt, elevation.toSubmit);
  const ahead: typeof past = [
    { name: "change-due", at: identifier.isNextDue ? at : after(identifier.since, rotationInterval) },
    { name: "elevation-end", at: elevationEnd && elevationEnd > at ? elevationEnd : undefined },
    { name: "idle-end", at: after(lastSeenAt, idleTimeout) },
    { name: "absolute-end", at: absoluteEndAt },
  ];
  const known = (moments: typeof past, isAhead: boolean) =>
    moments.flatMap(({ name, at }) => (at === undefined ? [] : [{ name, at, isAhead }]));
  const inOrder = (moments: readonly Moment[]) => moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return [...inOrder(known(past, false)), ...inOrder(known(ahead, true))];
}
