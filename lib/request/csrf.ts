/**
 * Synchroniser tokens: a form carries proof that a page of this very session showed it (OWASP CSRF sheet, NIST SP
 * 800-63B 5.1). It stands behind the cross-site gate, for the day when the gate has a hole.
 */
import "server-only";
import { equalInConstantTime, keyedDigest, randomName } from "#lib/random";
import type { Session, StaffSession } from "#lib/session";

/** A token for a form of this session, salted so that no two look alike (BREACH); empty where there is no session. */
export function tokenFor(session: Session | StaffSession): string {
  if (session.kind === "anonymous") return "";
  const salt = randomName();
  return `${salt}.${keyedDigest(session.csrfSecret, salt)}`;
}

/**
 * Does the token belong to the session? Whoever is signed in must bring one. A guest may come without, since the page may be
 * older than their session; a wrong token is refused from either.
 */
export function isTokenOf(session: Session | StaffSession, token: string): boolean {
  if (session.kind === "anonymous") return true;
  if (token === "") return session.kind === "guest";
  return isTokenUnder(session.csrfSecret, token);
}

/** Was the token made under this secret, be its session alive or over? */
export function isTokenUnder(csrfSecret: string, token: string): boolean {
  const [salt = "", mac = ""] = token.split(".");
  return equalInConstantTime(mac, keyedDigest(csrfSecret, salt));
}
