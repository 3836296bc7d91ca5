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

/** The address of the sign-in page that leads back to `path`; `because` is from a closed list that the page words. */
export function signInPath(path: string, because?: "timeout"): string {
  const query = new URLSearchParams({ returnTo: path, ...(because ? { because } : {}) });
  return `/sign-in?${query}`;
}
