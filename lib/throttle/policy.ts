/**
 * How often somebody may try something. It is counted at the account, and not only at the network that a guesser changes;
 * a wait doubles with every further attempt up to its longest (OWASP Authentication sheet, “Account Lockout”); and nothing
 * is ever locked for good, for that would let anybody lock anybody out (ASVS 6.1.1, 6.3.1). NIST SP 800-63B-4, 3.2.2, gives
 * waits of 30 seconds up to an hour as an example; ours are about that. No standard gives more figures, ASVS 6.1.1 asks the
 * shop for them: where no source is named they are ours, for the reason beside them. Staff see them all, and how many have
 * to wait, at /staff/limits.
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
  | "sign-in-device"
  | "staff-sign-in-account"
  | "staff-sign-in-network"
  | "staff-sign-in-device"
  | "re-authentication-session"
  | "email-change-account"
  | "sign-in-verification-account"
  | "second-factor-account"
  | "recovery-code-account"
  | "second-factor-letter"
  | "password-reset-address"
  | "password-reset-network"
  | "registration-address"
  | "registration-network"
  | "provider-network"
  | "order-lookup-network"
  | "promotion-code-network"
  | "stock-notice-address"
  | "stock-notice-network"
  | "device-proof-session"
  | "lab-network"
  | "passkey-network";

export const throttles: Readonly<Record<ThrottleKind, Throttle>> = {
  // A person mistypes a few times: 5, as with ASP.NET Core Identity. A guesser who knows when to pause has some 200 tries a
  // day, against 15 characters that nobody guesses easily. NIST SP 800-63B-4, 3.2.2, wants no more than 100 in a row, and
  // so a lock: there we depart from it. A stricter shop doubles up to a day.
  "sign-in-account": { free: 5, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // Ours: households and offices share a network, so more patience, the same ceiling.
  "sign-in-network": { free: 30, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // A browser that the account knows, in a line of its own: as patient as with the account, so that whoever has copied
  // its cookie gains one more such line and nothing else (OWASP, “Slow down online guessing attacks with device cookies”).
  "sign-in-device": { free: 5, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // Ours: a handful of people, and more to gain: less patience with each, and it is remembered for longer.
  "staff-sign-in-account": { free: 3, firstWait: seconds(30), longestWait: minutes(15), forgottenAfter: hours(6) },
  "staff-sign-in-network": { free: 30, firstWait: seconds(30), longestWait: minutes(30), forgottenAfter: hours(6) },
  "staff-sign-in-device": { free: 3, firstWait: seconds(30), longestWait: minutes(15), forgottenAfter: hours(6) },
  // Ours: whoever is at it holds the session already, so three tries must do. Only this session's elevation waits: neither its
  // shopping nor anybody's sign-in.
  "re-authentication-session": {
    free: 3,
    firstWait: minutes(15),
    longestWait: minutes(15),
    forgottenAfter: minutes(15),
  },
  // Each attempt is a letter in somebody's post, which nobody is to flood (OWASP Forgot Password sheet). Ours: few, and far
  // between.
  "email-change-account": { free: 3, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  "sign-in-verification-account": { free: 3, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  // Codes of six digits need a limit that holds from one sign-in to the next (RFC 4226, 7.3). Whoever is at it knows the
  // password, and each guess hits in 3 of a million: some 50 a day, and the owner has been told at the first.
  "second-factor-account": { free: 5, firstWait: seconds(30), longestWait: minutes(30), forgottenAfter: hours(6) },
  // Nobody guesses 117 bits: this spares the journal, and leaves room for bad handwriting.
  "recovery-code-account": { free: 10, firstWait: seconds(30), longestWait: minutes(15), forgottenAfter: hours(1) },
  // One letter tells it all (ASVS 6.3.5); ours: a second one some hours later, should it go on.
  "second-factor-letter": { free: 1, firstWait: hours(1), longestWait: hours(24), forgottenAfter: hours(48) },
  // No longer than a link lives: whoever is not written to again still holds a good one, so that nobody can keep the owner
  // of an account from theirs by asking for it all the time.
  "password-reset-address": { free: 3, firstWait: minutes(5), longestWait: minutes(15), forgottenAfter: hours(6) },
  "password-reset-network": { free: 50, firstWait: minutes(1), longestWait: hours(1), forgottenAfter: hours(6) },
  "registration-address": { free: 3, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  // Ours: somebody who wants to hear of several pieces asks for several letters; after that they come far between.
  "stock-notice-address": { free: 5, firstWait: minutes(5), longestWait: hours(1), forgottenAfter: hours(6) },
  "stock-notice-network": { free: 50, firstWait: minutes(1), longestWait: hours(1), forgottenAfter: hours(6) },
  "registration-network": { free: 50, firstWait: minutes(1), longestWait: hours(1), forgottenAfter: hours(6) },
  // Ours: there is nothing to guess; this keeps anybody from having us ask another site all day.
  "provider-network": { free: 50, firstWait: minutes(1), longestWait: minutes(30), forgottenAfter: hours(1) },
  // Refused proofs of a session's device. A signature cannot be guessed: this only spares the journal.
  "device-proof-session": { free: 20, firstWait: minutes(1), longestWait: minutes(15), forgottenAfter: hours(1) },
  // Ours: nothing to guess; each press is a request or two of our own server's, and nobody is to have it busy with itself.
  "lab-network": { free: 30, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // A passkey's signature cannot be guessed either.
  "passkey-network": { free: 30, firstWait: seconds(15), longestWait: minutes(15), forgottenAfter: hours(1) },
  // Ours: order numbers hold 39 bits; twenty tries and a growing wait leave no hope of finding one.
  "order-lookup-network": { free: 20, firstWait: minutes(1), longestWait: minutes(30), forgottenAfter: hours(6) },
  // Ours: codes are words, made to be remembered, and a list of likely ones is long. Whoever reads one off a card needs two
  // tries; only codes that do not exist count.
  "promotion-code-network": { free: 15, firstWait: minutes(1), longestWait: minutes(30), forgottenAfter: hours(6) },
};

/**
 * All of the shop's refused sign-ins together. One guess each from ten thousand networks at ten thousand accounts meets
 * none of the limits above (credential stuffing, OWASP's sheet on it). Far beyond what honest people mistype, browsers
 * that an account does not know have to come twice: the first try is not judged and asks them to wait. Known ones do not notice.
 */
export const surge = {
  /** Refused sign-ins are counted over so long a time. */
  window: minutes(10),
  /** Some hundred a minute: of a thousand people who sign in a minute one in ten mistypes. Set it to ten times your usual. */
  most: 1000,
  /** How long a stranger waits then: a breath for a person, and twice the work for a machine at every guess. */
  wait: seconds(30),
  /** Whoever does not come back by then begins anew. */
  ticketLife: minutes(10),
} as const;

/** The longest that any of them remembers: an older record is of no use. */
export const longestMemory = Math.max(
  ...Object.values(throttles).map((throttle) => throttle.forgottenAfter),
) as Duration;
