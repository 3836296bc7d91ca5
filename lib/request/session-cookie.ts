/**
 * The cookies that carry a session identifier. `__Host-` binds them to this origin and path, `Http-` to answers of the
 * server; no `Domain`, and neither `Expires` nor `Max-Age`: they go with the browser (ASVS 3.3, RFC 6265bis).
 * Guests and customers have different names, so a late answer of one kind never overwrites the other.
 */

export const cookieNames = { guest: "__Host-Http-guest", customer: "__Host-Http-session" } as const;

export const cookieAttributes = { secure: true, httpOnly: true, sameSite: "lax", path: "/" } as const;

/**
 * Does a Cookie header name one of our cookies twice? Somebody planted one of the two, and which is honest cannot be
 * told, so neither is believed (cookie tossing, RFC 6265bis 8.6).
 */
export function hasDuplicateCookies(header: string | null): boolean {
  const names = (header ?? "").split(";").map((pair) => (pair.split("=", 1)[0] ?? "").trim());
  return Object.values(cookieNames).some((ours) => names.filter((name) => name === ours).length > 1);
}
