/** The proof that a bound device is at hand, as it travels in a cookie. */
import { digest } from "#lib/random";
import { boundCookie } from "./session-cookie.ts";

/** The digest of the bound cookie, for the protocol to compare; undefined when none came along. */
export function proofOf(jar: { get(name: string): { readonly value: string } | undefined }): string | undefined {
  const value = jar.get(boundCookie)?.value;
  return value ? digest(value) : undefined;
}
