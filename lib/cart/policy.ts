/** What fits into a cart. */

/** Pieces of one kind in one cart: enough for a long table, and the database refuses more. */
export const mostOfOneKind = 20;
