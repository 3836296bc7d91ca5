/** How long an account waits for its owner to change their mind. */
import { days } from "#lib/time";

/**
 * A week: long enough for a letter to be read by somebody who was away over a weekend, whether they regret it or never
 * wanted it; short enough for “without undue delay” (GDPR, articles 12 (3) and 17, which leave a month).
 */
export const coolingOff = days(7);

/** Accounts in one go of the chore. */
export const deletedAtOnce = 50;
