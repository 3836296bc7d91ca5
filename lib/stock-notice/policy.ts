/** How long a wish is kept. */
import { days } from "#lib/time";

/** Long enough for a letter to be read after a weekend. */
export const linkLife = days(3);

/** Whatever is not back by then, nobody waits for. */
export const noticeLife = days(365);

/** Letters in one go of the chore. */
export const toldAtOnce = 50;
