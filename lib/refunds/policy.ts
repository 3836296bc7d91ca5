/** How patiently the shop asks again for a refund that was not made. */
import { type Duration, hours, minutes } from "#lib/time";

const firstPause = minutes(1);
const longestPause = hours(1);

/** The pause after `attempts` failures: doubling, up to an hour, without end, since the money is owed. */
export const pauseAfter = (attempts: number): Duration =>
  Math.min(firstPause * 2 ** (attempts - 1), longestPause) as Duration;
