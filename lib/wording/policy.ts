/** How long a wording is remembered. */
import { minutes } from "#lib/time";

/** A wording that was changed is said everywhere after this long. */
export const wordingsAreFreshFor = minutes(1);
