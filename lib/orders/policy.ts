/** How long the shop waits for a bank. */
import { type Duration, minutes } from "#lib/time";

/** A payment that the bank has not decided by then is called off, and its pieces are for sale again. */
export const paymentPatience: Duration = minutes(30);
