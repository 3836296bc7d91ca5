/**
 * Synchroniser tokens: a form carries proof that a page of this very session showed it (OWASP CSRF sheet, NIST SP
 * 800-63B 5.1). It stands behind the cross-site gate, for the day when the gate has a hole.
 */
import "server-only";
import { equalInConstantTime, keyedDigest, randomName } from "#lib/random";
import type { Session, StaffSession } from "#lib/session";

/**
 * What a token is shown for: the forms of a page, or the one by which somebody proves that the session is theirs. That one
 * is shown to any holder of the identifier, with its device or without, and is good for nothing but the proof and the way out.
 */
export type Purpose = "forms" | "proof";

/** A token for a form of this session, salted so that no two look alike (BREACH); empty where there is no session. */
export function tokenFor(session: Session | StaffSession, purpose: Purpose = "forms"): string {
  if (session.kind === "anonymous") return "";
  const salt = randomName();
  return `${salt}.${macOf(session.csrfSecret, salt, purpose)}`;
}

/**
 * Does the token belong to the session, and was it shown for this? Whoever is signed in must bring one. A guest may come
 * without, since the page may be older than their session; a wrong token is refused from either.
 */
export function isTokenOf(session: Session | StaffSession, token: string, purpose: Purpose = "forms"): boolean {
  if (session.kind === "anonymous") return true;
  if (token === "") return session.kind === "guest";
  return isTokenUnder(session.csrfSecret, token, purpose);
}

/** Was the token made under this secret, be its session alive or over? */
export function isTokenUnder(csrfSecret: string, token: string, purpose: Purpose = "forms"): boolean {
  const [salt = "", mac = ""] = token.split(".");
  return equalInConstantTime(mac, macOf(csrfSecret, salt, purpose));
}

const macOf = (csrfSecret: string, salt: string, purpose: Purpose) =>
  keyedDigest(csrfSecret, purpose === "proof" ? `proof ${salt}` : salt);
