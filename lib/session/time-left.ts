import { after, type Duration, elapsed } from "#lib/time";
import { limits } from "./policy.ts";
import type { GuestSession, SignedInSession, StaffSession } from "./session.ts";

export type TimeLeft = {
  /** Until it ends unless its person does something. */
  readonly idle: Duration;
  /** Until it ends whatever they do. */
  readonly absolute: Duration;
};

/** How long a session still lives, seen from `at`. */
export function timeLeft(
  { kind, lastSeenAt, absoluteEndAt }: GuestSession | SignedInSession | StaffSession,
  at: Date,
): TimeLeft {
  return {
    idle: elapsed(at, after(lastSeenAt, limits[kind].idleTimeout)),
    absolute: elapsed(at, absoluteEndAt),
  };
}
