/**
 * Asks a service that knows leaked passwords (Pwned Passwords, or a mirror of it) by k-anonymity: only the first five
 * of the forty hexadecimal digits of a SHA-1 leave the house, hundreds of passwords share them, and which one was meant
 * is found out here. Padded answers hide from whoever counts bytes which range it was.
 */
import { createHash } from "node:crypto";
import { servicePatience } from "./policy.ts";

/** `no-answer`: nothing that could be understood came in time. */
export type RangeAnswer = "leaked" | "not-known" | "no-answer";

/** Does the service at `url` know this password? Throws nothing. */
export async function askRange(url: string, password: string): Promise<RangeAnswer> {
  // The service's own choice; here it protects nothing, it names the password in a list that everybody may read.
  const hash = createHash("sha1").update(password.normalize("NFC")).digest("hex").toUpperCase();
  const lines = await linesFor(url, hash.slice(0, 5)).catch(() => []);
  const counts = lines.map((line) => /^([0-9A-F]{35}):(\d+)$/.exec(line.toUpperCase()));
  // A page that says “please sign in to this network” must not pass for “nothing found”.
  if (counts.length === 0 || counts.includes(null)) return "no-answer";
  // What is there for padding has the count 0.
  const isKnown = counts.some((found) => found?.[1] === hash.slice(5) && Number(found[2]) > 0);
  return isKnown ? "leaked" : "not-known";
}

async function linesFor(url: string, prefix: string): Promise<string[]> {
  const answer = await fetch(new URL(prefix, url), {
    headers: { "Add-Padding": "true", "User-Agent": "Cartwright" },
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(servicePatience),
  });
  return answer.ok ? (await answer.text()).trim().split(/\r?\n/) : [];
}
