/** How long a sign-in may lack its second factor. */
import { minutes } from "#lib/time";

/** From the right password to the right code: enough to find a telephone (ASVS 6.5.5 allows ten minutes). */
export const pendingLife = minutes(10);

/** Wrong codes after which a sign-in has to begin anew with the password. */
export const triesPerSignIn = 5;
