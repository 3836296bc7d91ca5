/** How much the shop tidies away at once while people shop. */
import { seconds } from "#lib/time";

export const batch = {
  /** Records in one go. Removing so many sessions with all that hangs on them takes some tens of milliseconds. */
  most: 500,
  /** Then others have the database to themselves: SQLite's waiters look every tenth of a second whether it is free. */
  pause: seconds(0.1),
} as const;
