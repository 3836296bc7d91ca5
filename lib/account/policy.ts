/** What a password must be, what guessing one costs, and how long a mailed link lives. */
import type { Options } from "@node-rs/argon2";
import { minutes } from "#lib/time";

/**
 * In characters as people count them. Fifteen without a second factor (NIST SP 800-63B-4, 3.1.1.2); at least 64 must be
 * possible (ASVS 6.2.9), and what is accepted counts in full.
 */
export const passwordLength = { least: 15, most: 128 } as const;

/** Argon2id with the figures of OWASP's Password Storage sheet: 19 MiB, two passes, one lane. Argon2id is the library's default. */
export const hashing = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** The least zxcvbn score, of 0 to 4, for which a password counts as not easily guessed. */
export const leastStrength = 3;

/** A link that starts an account is good for this long after it was mailed. */
export const registrationLinkLife = minutes(15);
