/** How long the shop waits for a bank, and how much of its orders staff see at once. */
import { type Duration, minutes } from "#lib/time";

/** A payment that the bank has not decided by then is called off, and its pieces are for sale again. */
export const paymentPatience: Duration = minutes(30);

/** Orders on one page of the list in the back office. */
export const ordersPerPage = 20;
