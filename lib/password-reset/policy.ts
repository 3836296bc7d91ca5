/** How long the link lives that lets somebody choose a new password. */
import { minutes } from "#lib/time";

/**
 * Long enough to walk to the mailbox, and too short to be found there later (ASVS 6.4.3, OWASP Forgot Password sheet).
 * The throttle of an address never waits for longer than this, so whoever is not written to again still holds a good link.
 */
export const resetLinkLife = minutes(15);
