/** How much of what was looked at is remembered, and shown. */

/** Pieces that a session remembers: the oldest goes when another comes. */
export const kept = 12;

/** Pieces that are shown: a row on a wide screen. */
export const shown = 4;
