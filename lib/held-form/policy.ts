/** What is kept of a form whose sender was led away to prove who they are, or whose session timed out over it. */
import { hours } from "#lib/time";

/**
 * Long enough to come back to it tomorrow: what is kept for more than 20 hours is not lost to a timeout (WCAG 2.2.6).
 * A stricter shop takes an hour, and then has to say on every form how soon its content is lost.
 */
export const heldFor = hours(24);

/** Of one owner; of more than that the oldest go. Nobody has so many forms open. */
export const mostForms = 20;

/** In characters, names included. No form of ours comes near it; what does is not kept at all. */
export const mostHeld = 10_000;
