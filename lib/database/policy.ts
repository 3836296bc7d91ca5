/** How long a query is patient. */
import { seconds } from "#lib/time";

export const patience = {
  /** For another process (a migration, a backup) to let go of the file. Waiting blocks this process, so not long. */
  lock: seconds(5),
  /** For the transactions of other requests, which queue: two hundred of them pass in about a second. */
  turn: seconds(10),
  /** For one transaction from begin to commit. Nothing slow (a bank, a mail server, a password hash) belongs inside one. */
  transaction: seconds(10),
} as const;
