/**
 * The cookies of a session. `__Host-` binds them to this origin and path, `Http-` to answers of the server; no `Domain`,
 * and neither `Expires` nor `Max-Age`: they go with the browser (ASVS 3.3, RFC 6265bis).
 * Each kind has a name of its own, so a late answer of one never overwrites another.
 */
import type { SessionKind } from "#lib/session";

/** Where the identifier of each kind of session travels. */
export const cookieNames = {
  guest: "__Host-Http-guest",
  customer: "__Host-Http-session",
  staff: "__Host-Http-staff",
} as const satisfies Record<SessionKind, string>;

/**
 * Proof of a recent re-authentication, of whichever session in this browser was proved last: the secret is good for that
 * one alone. Who is customer and staff at once is asked again when they change sides.
 */
export const elevationCookie = "__Host-Http-elevation";

/** Names a sign-in that lacks its second factor: no authority, only the memory of a first proof. Each entrance has its own. */
export const signInCookies = { customer: "__Host-Http-sign-in", staff: "__Host-Http-staff-sign-in" } as const;

/** Names the browser in which a session under suspicion has typed something, until it has proved whose it is. */
export const typedCookie = "__Host-Http-typed";

/** The secret of a mailed link for a forgotten password, between the link and the press that uses it. */
export const resetCookie = "__Host-Http-reset";

/** Proof that the bound device is at hand. Chromium refuses `Http-` here, as its network stack renews the cookie. */
export const boundCookies = { customer: "__Host-bound", staff: "__Host-bound-staff" } as const;

/**
 * Where a browser keeps what makes it known to the accounts that were signed in to there. It is no session, see
 * device-cookie.ts.
 */
export const deviceCookie = "__Host-Http-device";

/** The sessions that are bound to a device; a guest's has no authority that a thief would want. */
export type BoundKind = keyof typeof boundCookies;

const attributes = { secure: true, httpOnly: true, path: "/" } as const;

/** For what must come along when somebody follows a link from another site, first of all back from the bank. */
export const cookieAttributes = { ...attributes, sameSite: "lax" } as const;

/** For what no other site may ever cause to be sent. */
export const strictCookieAttributes = { ...attributes, sameSite: "strict" } as const;

/** The attributes of the cookie that carries a session of this kind. */
export const attributesFor = (kind: SessionKind) => (kind === "staff" ? strictCookieAttributes : cookieAttributes);

/**
 * Does a Cookie header name one of our cookies twice? Somebody planted one of the two, and which is honest cannot be
 * told, so neither is believed (cookie tossing, RFC 6265bis 8.6).
 */
export function hasDuplicateCookies(header: string | null): boolean {
  const names = (header ?? "").split(";").map((pair) => (pair.split("=", 1)[0] ?? "").trim());
  const perKind = [cookieNames, boundCookies, signInCookies].flatMap(Object.values<string>);
  const ours = [...perKind, elevationCookie, typedCookie, resetCookie, deviceCookie];
  return ours.some((our) => names.filter((name) => name === our).length > 1);
}
