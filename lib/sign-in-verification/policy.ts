/** How long the link lives that confirms a sign-in. */
import { minutes } from "#lib/time";

/** Somebody is sitting in front of the page and waits for it: as long as a link for signing up. */
export const verificationLife = minutes(15);
