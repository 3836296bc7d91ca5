/** Limits of the journal. */

/** How many events are linked in one transaction; requests wait meanwhile, some 20 ms on SQLite. */
export const linksAtOnce = 100;

/** Of one kind from one network: a browser gone wrong sends a few, and nobody learns more from the hundredth. */
export const fromAnybodyPerMinute = 60;
