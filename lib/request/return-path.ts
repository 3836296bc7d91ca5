/**
 * Where to go back to after a detour. Only a path of our own: a full address, `//host`, a backslash or a control
 * character would make the shop forward people to somebody else's page (open redirect, ASVS 3.7.2).
 */

/** The path if it is one of ours, else the home page. */
export function returnPath(untrusted: string | undefined): string {
  if (!untrusted || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(untrusted)) return "/";
  const nowhere = "https://return.invalid";
  const url = URL.parse(untrusted, nowhere);
  // Dots are resolved by now: `/.//host` has become `//host`.
  if (url?.origin !== nowhere || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The path of the page that a `Referer` header names, if it is one of the shop at `origin`. */
export function pathOfReferrer(referrer: string | null, origin: string): string | undefined {
  const url = URL.parse(referrer ?? "");
  return url?.origin === origin ? returnPath(`${url.pathname}${url.search}`) : undefined;
}

/** Where a member of staff goes on: to a page of the back office, never out of it. */
export function staffReturnPath(untrusted: string | undefined): string {
  const path = returnPath(untrusted);
  return /^\/staff(\/(?!sign-in|sign-out|re-authenticate|session|invitation)|\?|$)/.test(path) ? path : "/staff";
}

/** The page where people of that role sign in. */
export const entranceOf = (role: "customer" | "staff"): "/sign-in" | "/staff/sign-in" =>
  role === "staff" ? "/staff/sign-in" : "/sign-in";

/** Why somebody is asked to sign in; the page words it. */
export type SignInCause = "timeout" | "ended" | "reuse";

/** The address of the sign-in page that leads back to `path`; `because` is from a closed list that the page words. */
export const signInPath = (path: string, because?: SignInCause): string =>
  detour(entranceOf("customer"), path, because);

/** The same at the staff's own entrance. */
export const staffSignInPath = (path: string, because?: SignInCause): string =>
  detour(entranceOf("staff"), path, because);

/** The address of the page where somebody who is signed in proves it again, on the way to `path`. */
export const reAuthenticationPath = (path: string): string => detour("/re-authenticate", path);

/** The same for a member of staff. */
export const staffReAuthenticationPath = (path: string): string => detour("/staff/re-authenticate", path);

function detour(page: string, path: string, because?: SignInCause): string {
  return `${page}?${new URLSearchParams({ returnTo: path, ...(because ? { because } : {}) })}`;
}
