/** What a second factor must be, and how long somebody may take to set it up. */
import { hours, seconds } from "#lib/time";

/** One-time codes of an app (TOTP, RFC 6238) with the only figures that every app understands. */
export const totp = {
  algorithm: "SHA1",
  digits: 6,
  step: seconds(30),
  /** In bytes: as long as the hash (RFC 4226, 4). */
  secretLength: 20,
  /** Steps before and after the present one: a clock may be half a minute wrong, and typing takes time (RFC 6238, 5.2). */
  window: 1,
} as const;

/** An app that was shown a secret confirms it within this, or is shown another. */
export const enrolmentLife = hours(1);

/**
 * Twenty-four of thirty letters and digits are 117 bits. From 112 on, a plain digest keeps a code safe in a stolen
 * database (ASVS 6.5.2): there is nothing to be gained from guessing, so it needs no slow hash.
 */
export const recoveryCode = { count: 10, length: 24, group: 4 } as const;
