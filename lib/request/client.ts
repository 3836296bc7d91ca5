/** What a request tells about who sent it: which browser on what network, whether a person caused it, and how. */
import { isIPv6 } from "node:net";
import Bowser from "bowser";
import type { Client, Visit } from "#lib/session";

/** The header in which our own server hands on the client's address; it removes what a client sent under that name. */
export const addressHeader = "x-client-address";

/** The browser behind a request, coarsely: families and a network, never versions or an address. */
export function clientOf(headers: Headers): Client {
  const { browser, os } = Bowser.parse(headers.get("user-agent") || "unknown");
  // Browsers that freeze their user agent string still say what they run on.
  const platform = headers.get("sec-ch-ua-platform")?.replaceAll('"', "") || os.name;
  return { network: networkOf(headers), browser: browser.name ?? "", platform: platform ?? "" };
}

/** The coarse network of a client: IPv4 to 24 bits, IPv6 to 48, enough to notice a move and too little to follow one. */
export function networkOf(headers: Headers): string {
  const address = (headers.get(addressHeader) ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  if (isIPv6(address)) return `${expand(address).slice(0, 3).join(":")}::/48`;
  const octets = address.split(".");
  return octets.length === 4 ? `${octets.slice(0, 3).join(".")}.0/24` : "";
}

function expand(address: string): string[] {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = address.includes("::") ? Math.max(0, 8 - left.length - right.length) : 0;
  return [...left, ...Array<string>(zeros).fill("0"), ...right];
}

/** Who caused the request: a person, by going somewhere or sending something, or a machine ahead of or behind them. */
export const causeOf = (headers: Headers): Visit["cause"] => (isFetchedAhead(headers) ? "machine" : "person");

/**
 * May the answer bring a new identifier? Only where a browser is sure to take it and nothing else is under way for the
 * same page: going to a page, or a write. Never what is fetched ahead or for a part of a page.
 */
export function isOfferable(method: string, headers: Headers): boolean {
  if (isFetchedAhead(headers)) return false;
  if (method !== "GET" && method !== "HEAD") return true;
  return isNavigation(headers);
}

/** Is a browser going to a page? One from before Fetch Metadata gives itself away by what it accepts. */
export function isNavigation(headers: Headers): boolean {
  const mode = headers.get("sec-fetch-mode");
  if (mode !== null) return mode === "navigate" && headers.get("sec-fetch-dest") === "document";
  return !headers.has("rsc") && (headers.get("accept") ?? "").includes("text/html");
}

const isFetchedAhead = (headers: Headers) =>
  headers.has("next-router-prefetch") || /prefetch|prerender/.test(purposeOf(headers));

const purposeOf = (headers: Headers) => `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`;
