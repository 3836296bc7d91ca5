/** Figures of the back office. */
import { hours } from "#lib/time";

/**
 * A link that lets somebody join the staff: one working day, for it is handed over by people. A stricter shop takes one
 * hour (ASVS 6.4.1).
 */
export const invitationLife = hours(8);

/** Rows on one page of a list. */
export const pageLength = 20;

/** Sessions that are ended in one transaction: few enough that nobody waits for it. */
export const endedAtOnce = 50;
