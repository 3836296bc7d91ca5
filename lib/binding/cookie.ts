/** The value of the bound cookie. */
import "server-only";
import { secret } from "#lib/config";
import { keyedDigest } from "#lib/random";

/**
 * The value that is good for the binding `name` until that instant. It follows from the two and a key of the house, so
 * that whoever asks twice in a moment is given the same one twice; from the database alone it cannot be made.
 */
export const boundValue = (name: string, until: Date): string =>
  keyedDigest(secret("binding"), `cookie~${name}~${until.toISOString()}`);
