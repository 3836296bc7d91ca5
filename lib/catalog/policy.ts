/** What the catalogue calls new. */
import { days } from "#lib/time";

/** A product is new for this long after it came into the shop. */
export const newFor = days(60);
