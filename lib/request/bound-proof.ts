/** The proof that a bound device is at hand, as it travels in a cookie. */
import { digest } from "#lib/random";
import type { SessionKind } from "#lib/session";
import { boundCookies } from "./session-cookie.ts";

/** The digest of the bound cookie of such a session, for the protocol to compare; undefined when none came along. */
export function proofOf(
  jar: { get(name: string): { readonly value: string } | undefined },
  kind: SessionKind,
): string | undefined {
  const value = kind === "guest" ? undefined : jar.get(boundCookies[kind])?.value;
  return value ? digest(value) : undefined;
}
