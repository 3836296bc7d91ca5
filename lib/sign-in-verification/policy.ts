/** How long the link lives that confirms a sign-in. */
import { minutes } from "#lib/time";

/** Somebody is sitting in front of the page and waits for it (ASVS 6.5.5: ten minutes at most). */
export const verificationLife = minutes(10);
