/** What the catalogue calls new, and how much it shows at once. */
import { days } from "#lib/time";

/** A product is new for this long after it came into the shop. */
export const newFor = days(60);

/** Products on one page of a listing: it fills rows of two, three and four. */
export const pageSize = 12;

/** Results of one search: whoever has not found it among these asks again in other words. */
export const longestResult = 48;
