/** What a request tells about who sent it: which browser on what network, whether a person caused it, and how. */
import { isIPv6 } from "node:net";
import Bowser from "bowser";
import type { Client, Visit } from "#lib/session";

/** Headers in which our own server hands on what it knows; it removes what a client sent under these names. */
export const addressHeader = "x-client-address";
const ownRequestHeader = "x-own-request";

/** The browser behind a request, coarsely: families and a network, never versions or an address. */
export function clientOf(headers: Headers): Client {
  const { browser, os } = Bowser.parse(headers.get("user-agent") || "unknown");
  return { network: networkOf(headers), browser: browser.name ?? "", platform: os.name ?? "", hints: hintsOf(headers) };
}

/**
 * The low-entropy client hints (Sec-CH-UA, -Platform), brand names without versions; empty when a browser tells none. Kept
 * apart from what `User-Agent` says: a browser gives them with some requests and not with others, and whoever tells
 * nothing has changed nothing.
 */
function hintsOf(headers: Headers): string {
  const [brands, platform] = ["sec-ch-ua", "sec-ch-ua-platform"].map((name) => quoted(headers.get(name)));
  // One brand is made up, and another in every version, so that nobody counts on the list: “Not)A;Brand” and the like.
  const real = brands?.filter((brand) => !/\bBrand\b/.test(brand)).toSorted();
  return real?.length && platform?.[0] ? `${real.join(", ")} on ${platform[0]}`.slice(0, 100) : "";
}

/** The names in a list of strings (RFC 9651), without their parameters. */
const quoted = (list: string | null) =>
  [...(list ?? "").matchAll(/"([^"]*)"(?:;v="[^"]*")?/g)].map(([, name = ""]) => name);

/** The coarse network of a client: IPv4 to 24 bits, IPv6 to 48, enough to notice a move and too little to follow one. */
export function networkOf(headers: Headers): string {
  // A machine that speaks to itself does so by either of its two names for that.
  const address = (headers.get(addressHeader) ?? "").replace(/^::ffff:(?=\d+\.)/, "").replace(/^::1$/, "127.0.0.1");
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

/** Who caused the request: a person, by going somewhere or sending something, a machine ahead of them, or our own server. */
export function causeOf(method: string, headers: Headers): Visit["cause"] {
  if (headers.has(ownRequestHeader)) return "server";
  return isFetchedAhead(method, headers) ? "machine" : "person";
}

/**
 * May the answer bring a new identifier? Only where a browser is sure to take it and nothing else is under way for the
 * same page: going to a page, or a write. Never what is fetched ahead or for a part of a page.
 */
export function isOfferable(method: string, headers: Headers): boolean {
  if (isFetchedAhead(method, headers)) return false;
  return isWrite(method) || isNavigation(headers);
}

/** Is a browser going to a page? One from before Fetch Metadata gives itself away by what it accepts. */
export function isNavigation(headers: Headers): boolean {
  const mode = headers.get("sec-fetch-mode");
  if (mode !== null) return mode === "navigate" && headers.get("sec-fetch-dest") === "document";
  return !headers.has("rsc") && (headers.get("accept") ?? "").includes("text/html");
}

const isWrite = (method: string) => method !== "GET" && method !== "HEAD";

/** No browser sends a form ahead of anybody, whatever its headers say. */
const isFetchedAhead = (method: string, headers: Headers) =>
  !isWrite(method) && (headers.has("next-router-prefetch") || /prefetch|prerender/.test(purposeOf(headers)));

const purposeOf = (headers: Headers) => `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`;
