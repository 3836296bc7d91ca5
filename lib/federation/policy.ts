/** How long a sign-in with another site may take, and what it may carry. */
import { minutes } from "#lib/time";

/** From our button to coming back: time for a password and a second factor there, little for whoever finds the address. */
export const questionLife = minutes(10);

/** From coming back to creating an account, which is one press. As long as a mailed link for signing up. */
export const arrivalLife = minutes(15);

/**
 * Characters of the way back that a browser carries there and back: the longest of ours, with room to spare. All cookies
 * of the shop together stay under 2 kB with it (`lib/request/cookie-jar.test.ts`); of a longer one nothing is kept.
 */
export const longestReturn = 72;
