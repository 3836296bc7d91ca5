/** How long a browser stays known, and how many of them. */
import { days } from "#lib/time";

/**
 * Without a sign-in for that long it is new again. Half a year: whoever signs in twice a year is not written to each time.
 * A stricter shop takes 30 days.
 */
export const knownFor = days(180);

/** As many as sessions: more browsers than that no person signs in with. The one unused for longest gives way. */
export const devicesPerAccount = 10;

/** A household shares a browser: so many accounts can know it at a time. */
export const accountsPerDevice = 3;
