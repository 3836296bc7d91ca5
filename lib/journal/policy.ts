/** Limits of the journal. */

/** How many events are linked in one transaction; requests wait meanwhile, some 20 ms on SQLite. */
export const linksAtOnce = 100;
