/**
 * Passwords that those who break in try first, because they have leaked before. The commonest are bundled; when the
 * shop is told of a service that knows the rest (`BREACHED_PASSWORDS_URL`), it is asked too (ASVS 6.2.4, 6.2.12).
 */
import "server-only";
import { config } from "#lib/config";
import { record } from "#lib/journal";
import { commonest } from "./commonest.ts";
import { digestLength, listed } from "./listed.ts";
import { askRange } from "./range.ts";

/** Whose password is asked about, as far as it is known: for the journal, never for the service. */
type About = { readonly accountId?: string | undefined; readonly network: string };

/**
 * Has this password leaked? While the service does not answer, the other rules decide alone: a shop that turned
 * everybody away whenever somebody else's server is down would soon ask nobody. That it was so is written down.
 */
export async function isBreached(password: string, about: About): Promise<boolean> {
  if (isBundled(password)) return true;
  const { breachedPasswordsUrl } = config();
  if (breachedPasswordsUrl === undefined) return false;
  const answer = await askRange(breachedPasswordsUrl, password);
  if (answer === "no-answer") await record({ kind: "breached-passwords-unavailable", ...about });
  return answer === "leaked";
}

function isBundled(password: string): boolean {
  known ??= new Set(commonest.match(new RegExp(`.{${digestLength}}`, "g")));
  return known.has(listed(password.normalize("NFC")));
}

let known: Set<string> | undefined;
