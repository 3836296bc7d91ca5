/** How long a query is patient, and how many go at once. */
import { seconds } from "#lib/time";

export const patience = {
  /** For another process (an instance, a migration, a backup) to let go of a SQLite file. */
  lock: seconds(10),
  /** For the transactions of other requests, which queue: two hundred of them pass in about a second. */
  turn: seconds(10),
  /** For one transaction from begin to commit. Nothing slow (a bank, a mail server, a password hash) belongs inside one. */
  transaction: seconds(10),
} as const;

/** PostgreSQL takes a hundred connections unless told otherwise; nine instances leave it some for backups and people. */
export const connectionsPerProcess = 10;

/**
 * How often a transaction that lost to another runs again. Losers go one at a time, so of those in the way there is at
 * most one for each connection of each instance; 200 buyers of one piece were seen to need two.
 */
export const triesUntilAlone = 20;
