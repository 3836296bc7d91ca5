/**
 * How often somebody may try something. A wait doubles with every further attempt up to its longest, and nothing is
 * ever locked for good: a permanent lock would let anybody lock anybody out (ASVS 6.3.1, OWASP Authentication sheet).
 */
import { type Duration, hours, minutes, seconds } from "#lib/time";

export type Throttle = {
  /** Attempts before the first wait. */
  readonly free: number;
  readonly firstWait: Duration;
  readonly longestWait: Duration;
  /** After this long without an attempt everything is forgotten. */
  readonly forgottenAfter: Duration;
};

export type ThrottleKind =
  | "sign-in-account"
  | "sign-in-network"
  | "staff-sign-in-account"
  | "staff-sign-in-network"
  | "re-authentication-session"
  | "email-change-account"
  | "sign-in-verification-account"
  | "second-factor-account"
  | "recovery-code-account"
  | "wrong-code-letter"
  | "password-reset-address"
  | "password-reset-network"
  | "registration-address"
  | "registration-network"
  | "provider-network"
  | "order-lookup-network"
  | "device-proof-session"
  | "passkey-network";

export const throttles: Readonly<Record<ThrottleKind, Throttle>> = {
  // A person mistypes a few times; 5 free and a quarter of an hour at most allow a guesser some 100 tries a day.
  "sign-in-account": { free: 5, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // Households and offices share a network: more patience, the same ceiling.
  "sign-in-network": { free: 30, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // A handful of people, and more to gain: less patience with each, and it is remembered for longer.
  "staff-sign-in-account": { free: 3, firstWait: seconds(30), longestWait: minutes(15), forgottenAfter: hours(6) },
  "staff-sign-in-network": { free: 30, firstWait: seconds(30), longestWait: minutes(30), forgottenAfter: hours(6) },
  // Whoever is at it holds the session already, so three tries must do. Only this session's elevation waits: neither its
  // shopping nor anybody's sign-in.
  "re-authentication-session": {
    free: 3,
    firstWait: minutes(15),
    longestWait: minutes(15),
    forgottenAfter: minutes(15),
  },
  // Each attempt is a letter in somebody's post: few, and far between.
  "email-change-account": { free: 3, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  "sign-in-verification-account": { free: 3, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  // Whoever is at it knows the password, and each guess at six digits hits in 3 of a million: some 50 a day, and the owner
  // has been told at the first.
  "second-factor-account": { free: 5, firstWait: seconds(30), longestWait: minutes(30), forgottenAfter: hours(6) },
  // Nobody guesses 117 bits: this spares the journal, and leaves room for bad handwriting.
  "recovery-code-account": { free: 10, firstWait: seconds(30), longestWait: minutes(15), forgottenAfter: hours(1) },
  // One letter tells it all; a second one some hours later, should it go on.
  "wrong-code-letter": { free: 1, firstWait: hours(1), longestWait: hours(24), forgottenAfter: hours(48) },
  // No longer than a link lives: whoever is not written to again still holds a good one, so that nobody can keep the owner
  // of an account from theirs by asking for it all the time.
  "password-reset-address": { free: 3, firstWait: minutes(5), longestWait: minutes(15), forgottenAfter: hours(6) },
  "password-reset-network": { free: 50, firstWait: minutes(1), longestWait: hours(1), forgottenAfter: hours(6) },
  "registration-address": { free: 3, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  "registration-network": { free: 50, firstWait: minutes(1), longestWait: hours(1), forgottenAfter: hours(6) },
  // There is nothing to guess: this keeps anybody from having us ask another site all day.
  "provider-network": { free: 50, firstWait: minutes(1), longestWait: minutes(30), forgottenAfter: hours(1) },
  // Refused proofs of a session's device. A signature cannot be guessed: this only spares the journal.
  "device-proof-session": { free: 20, firstWait: minutes(1), longestWait: minutes(15), forgottenAfter: hours(1) },
  // A passkey's signature cannot be guessed either.
  "passkey-network": { free: 30, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // Order numbers hold 39 bits; twenty tries and a growing wait leave no hope of finding one.
  "order-lookup-network": { free: 20, firstWait: minutes(1), longestWait: minutes(30), forgottenAfter: hours(6) },
};

/** The longest that any of them remembers: an older record is of no use. */
export const longestMemory = Math.max(
  ...Object.values(throttles).map((throttle) => throttle.forgottenAfter),
) as Duration;
