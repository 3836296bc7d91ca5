/**
 * Every limit of a session, with its unit, its reason and its source (ASVS 7.1.1 and 7.1.2 ask for this page).
 * Change a figure here and nowhere else; start-up refuses figures that contradict one another.
 */
import { type Duration, days, hours, minutes, seconds } from "#lib/time";

export type SessionKind = "guest" | "customer" | "staff";

export type Limits = {
  /** Ends after no activity of a person. */
  readonly idleTimeout: Duration;
  /** Ends however active it is. */
  readonly absoluteTimeout: Duration;
};

export const limits: Readonly<Record<SessionKind, Limits>> = {
  // A cart has no authority, only convenience: a day away from the shop, a week in all.
  guest: { idleTimeout: hours(24), absoluteTimeout: days(7) },
  // OWASP's Session Management sheet: 15 to 30 minutes idle where the risk is low, 4 to 8 hours in all.
  // A stricter shop takes 15 minutes and 4 hours; NIST SP 800-63B-4 bounds AAL2 at 1 hour and 24 hours.
  customer: { idleTimeout: minutes(30), absoluteTimeout: hours(8) },
  // PCI DSS 8.2.8 and NIST's AAL3: 15 minutes; one working day in all.
  staff: { idleTimeout: minutes(15), absoluteTimeout: hours(8) },
};

/** “Last seen” is written at most this often. It may lag behind the truth, so a session ends early, never late. */
export const touchInterval: Duration = minutes(1);

/** How many sessions an account may have at once; one more and the oldest ends (ASVS 7.1.2, WSTG-SESS-11). */
export const sessionsPerAccount = 10;

/** Ended sessions and their tombstones are kept this long, so that a late replay is still recognised. */
export const tombstoneLife: Duration = days(30);

/**
 * Throws when the figures contradict one another: an idle timeout beyond the absolute one would never act,
 * and a touch interval beyond a fifteenth of the idle timeout would end sessions noticeably early.
 */
export function assertCoherent(figures: Readonly<Record<SessionKind, Limits>>, touch: Duration): void {
  for (const [kind, { idleTimeout, absoluteTimeout }] of Object.entries(figures)) {
    if (idleTimeout > absoluteTimeout) throw new Error(`The ${kind} idle timeout exceeds the absolute timeout.`);
    if (touch > idleTimeout / 15) throw new Error(`The touch interval is too long for the ${kind} idle timeout.`);
    if (touch < seconds(1)) throw new Error("The touch interval must be at least a second.");
  }
}

assertCoherent(limits, touchInterval);
