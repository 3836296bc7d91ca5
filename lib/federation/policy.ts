/** How long a sign-in with another site may take. */
import { minutes } from "#lib/time";

/** From our button to coming back: time for a password and a second factor there, little for whoever finds the address. */
export const questionLife = minutes(10);

/** From coming back to creating an account, which is one press. As long as a mailed link for signing up. */
export const arrivalLife = minutes(15);
