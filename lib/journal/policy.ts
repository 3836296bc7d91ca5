/** Limits of the journal. */
import { seconds } from "#lib/time";

/** How many events are linked in one transaction; requests wait meanwhile, some 20 ms on SQLite. */
export const linksAtOnce = 100;

/** Another system that has not taken the events by then is down. */
export const collectorPatience = seconds(10);

/** Of one kind from one network: a browser gone wrong sends a few, and nobody learns more from the hundredth. */
export const fromAnybodyPerMinute = 60;
