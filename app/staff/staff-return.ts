import { returnPath } from "#lib/request";

/** Where a member of staff goes on: to a page of the back office, never out of it. */
export function staffReturn(untrusted: string | undefined): string {
  const path = returnPath(untrusted);
  return /^\/staff(\/(?!sign-in|sign-out|re-authenticate|session|invitation)|\?|$)/.test(path) ? path : "/staff";
}
