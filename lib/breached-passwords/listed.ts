import { digest } from "#lib/random";

/** 48 bits: among a few thousand passwords none is taken for another. */
export const digestLength = 8;

/** How a password stands in the bundled list, whatever its capitals. */
export const listed = (password: string): string => digest(password.toLowerCase()).slice(0, digestLength);
