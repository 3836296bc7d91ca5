/** What fits into a cart, and for how long what was taken out can be put back. */
import { hours } from "#lib/time";

/** Pieces of one kind in one cart: enough for a long table, and the database refuses more. */
export const mostOfOneKind = 20;

/** How long a line that was taken out can be put back: for the rest of a visit, however often it is interrupted. */
export const putBackWithin = hours(24);
