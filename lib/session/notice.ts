/**
 * Noticing that a session looks different than before. People do change networks and update browsers, so nothing here
 * ends a session: it makes a new identifier due, takes elevation away, and in the cases that a thief would cause asks
 * for proof before anything personal is shown.
 */
import { elapsed } from "#lib/time";
import { limits } from "./policy.ts";
import type { Client, SessionRecord } from "./session.ts";

export type Risk = "network-changed" | "two-networks" | "browser-changed" | "platform-changed" | "hints-changed";

/**
 * What this request changes about the session's risk; nothing when it looks as ever. `isFresh`: its identifier is used
 * for the first time.
 */
export function notice(
  record: SessionRecord,
  client: Client,
  isFresh: boolean,
  at: Date,
): { readonly noticed: readonly Risk[]; readonly proofDue: boolean } | undefined {
  const noticed: Risk[] = [];
  if (differs(record.client.network, client.network)) {
    // One identifier, two networks, within one rotation interval: a person on the move, or two people. From IPv4 to
    // IPv6 and back, though, browsers go as they please (Happy Eyeballs, RFC 8305).
    const isShared =
      !isFresh &&
      isIPv6(record.client.network) === isIPv6(client.network) &&
      elapsed(record.identifierSince, at) < limits[record.kind].rotationInterval;
    noticed.push(isShared ? "two-networks" : "network-changed");
  }
  if (differs(record.client.browser, client.browser)) noticed.push("browser-changed");
  if (differs(record.client.platform, client.platform)) noticed.push("platform-changed");
  if (differs(record.client.hints, client.hints)) noticed.push("hints-changed");
  if (noticed.length === 0) return undefined;
  return { noticed, proofDue: noticed.some((risk) => byThief.has(risk)) };
}

const byThief: ReadonlySet<Risk> = new Set(["two-networks", "platform-changed", "hints-changed"]);

const isIPv6 = (network: string) => network.includes(":");

// What a browser does not tell is no change.
const differs = (before: string | undefined, now: string | undefined) => Boolean(before && now && before !== now);
