/** What is kept of a form whose sender was led away to prove who they are. */
import { hours } from "#lib/time";

/** Long enough to look for a password, short enough to be forgotten by the evening. */
export const heldFor = hours(1);

/** In characters, names included. No form of ours comes near it; what does is not kept at all. */
export const mostHeld = 10_000;
