/** What fits into a cart, and from what sum on it travels free. */
import type { Minor } from "#lib/money";

/** Pieces of one kind in one cart: enough for a long table, and the database refuses more. */
export const mostOfOneKind = 20;

/** Standard delivery is free from this sum of items on. */
export const freeDeliveryFromMinor: Minor = 7500;
