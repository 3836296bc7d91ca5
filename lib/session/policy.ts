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
  /** A new identifier is due this long after the last; a stolen one is worth no more than about that. */
  readonly rotationInterval: Duration;
};

export const limits: Readonly<Record<SessionKind, Limits>> = {
  // A cart has no authority, only convenience: a day away from the shop, a week in all.
  guest: { idleTimeout: hours(24), absoluteTimeout: days(7), rotationInterval: minutes(60) },
  // OWASP's Session Management sheet: 15 to 30 minutes idle where the risk is low, 4 to 8 hours in all.
  // A stricter shop takes 15 minutes, 4 hours and 5 minutes; NIST SP 800-63B-4 bounds AAL2 at 1 hour and 24 hours.
  customer: { idleTimeout: minutes(30), absoluteTimeout: hours(8), rotationInterval: minutes(15) },
  // PCI DSS 8.2.8 and NIST's AAL3: 15 minutes; one working day in all.
  staff: { idleTimeout: minutes(15), absoluteTimeout: hours(8), rotationInterval: minutes(5) },
};

export type Rotation = { readonly grace: Duration; readonly settle: Duration };

export const rotation: Rotation = {
  /**
   * A replaced identifier still serves what was on its way. SuperTokens, Okta and WSO2 give 30 seconds too, Cognito up
   * to 60, connect2id 5; a request that is slower than this has long been given up by its browser.
   */
  grace: seconds(30),
  /**
   * The least time between two offers, so that an answer which arrives late can never overwrite a newer identifier.
   * By simulation: 30 s, no honest session lost in mid-burst step-ups; 10 s, one in 700; 0 s, one in 90.
   */
  settle: seconds(30),
};

/** How long a re-authentication is good for: to open a sensitive form, and to submit the one that was opened (ASVS 7.5.1). */
export const elevation = {
  // Rodauth gives 5 minutes, Phoenix 10, GitHub 2 hours: a form that changes who owns an account deserves the shortest.
  toOpen: minutes(5),
  // Somebody who opened the form in time may finish it calmly. A stricter shop takes 5 minutes for both.
  toSubmit: minutes(10),
} as const;

/** Sessions whose browser keeps a key that never leaves the device (W3C Device Bound Session Credentials). */
export const binding = {
  /** A copied cookie jar dies within this. The specification's examples say 10 minutes; below 2 browsers renew incessantly. */
  cookieLife: minutes(10),
  /** A device signs within a second; the browser may fetch a challenge ahead and use it at the next renewal. */
  challengeLife: minutes(20),
  /**
   * A browser is asked to bind a session for this long after its person has signed in, until it does. It needs one
   * answer to reach it; whoever copies the cookie later is never asked.
   */
  offerLife: minutes(1),
} as const;

/**
 * A page says this long before its session ends that it will. WCAG 2.2.1 asks for 20 seconds at least; whoever is slow to
 * see it, to hear it or to press gets six times that.
 */
export const endWarning: Duration = minutes(2);

/** “Last seen” is written at most this often. It may lag behind the truth, so a session ends early, never late. */
export const touchInterval: Duration = minutes(1);

/** How many sessions an account may have at once (ASVS 7.1.2, WSTG-SESS-11). */
export const sessionsPerAccount = {
  /** One more, and the longest unseen ends. */
  customer: 10,
  /** A third is refused: staff are told, and end one of their own. */
  staff: 2,
} as const;

/**
 * Identifiers that nobody was given. A browser that has kept one for longer than its tombstone brings one now and then; so
 * many together are somebody's guesses, at 256 bits. Nothing is done about them but that staff see it.
 */
export const guessing = { window: minutes(10), many: 100 } as const;

/** Ended sessions and their tombstones are kept this long, so that a late replay is still recognised. */
export const tombstoneLife: Duration = days(30);

/** Throws when the figures contradict one another; the message says which rule of the protocol would no longer hold. */
export function assertCoherent(
  figures: Readonly<Record<SessionKind, Limits>>,
  { grace, settle }: Rotation,
  touch: Duration,
): void {
  const rule = (holds: boolean, broken: string) => {
    if (!holds) throw new Error(broken);
  };
  rule(grace >= seconds(10), "The grace is shorter than 10 seconds: requests on a slow line would look like theft.");
  rule(grace <= settle, "The grace exceeds the settle time: a late answer could bring a retired identifier back.");
  rule(touch >= seconds(1), "The touch interval must be at least a second.");
  rule(elevation.toOpen <= elevation.toSubmit, "A sensitive form could be opened that can no longer be submitted.");
  rule(endWarning >= seconds(20), "The warning before the end leaves less than 20 seconds to answer it.");
  for (const [kind, { idleTimeout, absoluteTimeout, rotationInterval }] of Object.entries(figures)) {
    rule(idleTimeout <= absoluteTimeout, `The ${kind} idle timeout exceeds the absolute timeout.`);
    rule(rotationInterval >= grace + settle, `The ${kind} rotation interval is shorter than grace and settle time.`);
    rule(rotationInterval <= idleTimeout / 2, `The ${kind} rotation interval exceeds half the idle timeout.`);
    rule(elevation.toSubmit <= idleTimeout, `Elevation outlives the ${kind} idle timeout.`);
    rule(endWarning <= idleTimeout / 5, `The warning takes up too much of the ${kind} idle timeout.`);
    rule(touch <= idleTimeout / 15, `The touch interval is too long for the ${kind} idle timeout.`);
  }
}

assertCoherent(limits, rotation, touchInterval);
