/** How patiently a letter waits for a mail server that does not answer. */
import { type Duration, days, hours, minutes, seconds } from "#lib/time";

const firstPause = minutes(1);
const longestPause = hours(1);

/** The pause before the next try after `attempts` failures: doubling, up to an hour, until it is too old. */
export const pauseAfter = (attempts: number): Duration =>
  Math.min(firstPause * 2 ** (attempts - 1), longestPause) as Duration;

/** A letter that no server has taken by then is given up, as mail servers do themselves (RFC 5321, section 4.5.4.1). */
export const longestWait: Duration = days(5);

/** But not before so many tries: the shop itself may have been away for days. */
export const fewestTries = 10;

/** A mail server that has not answered by then is taken for absent. */
export const serverPatience = seconds(10);

/** Letters taken from the queue at a time. */
export const batchSize = 20;
