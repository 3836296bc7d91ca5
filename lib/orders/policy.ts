/** How long the shop waits for a bank, when it writes of that, and how much of its orders staff see at once. */
import { type Duration, minutes } from "#lib/time";

/** A payment that the bank has not decided by then is called off, and its pieces are for sale again. */
export const paymentPatience: Duration = minutes(30);

/** Whoever waits for their bank so long has most likely closed the waiting page by now, and is written to how it stands. */
export const toldToWaitAfter: Duration = minutes(10);

/**
 * The letter about a payment that came to nothing is kept back so long: whoever is still there is told on screen before, and
 * needs none. The waiting page asks every few seconds, in a tab behind others once a minute; a bank's page leads back at once.
 */
export const failureToldAfter: Duration = minutes(5);

/** Orders on one page of the list in the back office. */
export const ordersPerPage = 20;
