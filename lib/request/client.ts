/** What a request tells about who sent it: from which network, and whether a person caused it. */
import { isIPv6 } from "node:net";
import type { Cause } from "#lib/session";

/** The header in which our own server hands on the client's address; it removes what a client sent under that name. */
export const addressHeader = "x-client-address";

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
export function causeOf(headers: Headers): Cause {
  const prefetch = headers.has("next-router-prefetch") || /prefetch|prerender/.test(purposeOf(headers));
  return prefetch ? "machine" : "person";
}

const purposeOf = (headers: Headers) => `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`;
