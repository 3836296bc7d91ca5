/** Attacks are for one's own machine. Anything else has to be named by whoever answers for it. */

/** Refuses a target that is not this machine, unless `allowedHost` is exactly its host name. */
export function requireLoopback(origin: string, allowedHost?: string): void {
  const { hostname, protocol } = new URL(origin);
  if (protocol !== "https:" && protocol !== "http:") throw new Error(`${origin} is not the address of a shop.`);
  if (isLoopback(hostname) || hostname === allowedHost) return;
  throw new Error(
    `${hostname} is not this machine. The cases attack what they are pointed at: only if it is yours, or its owner asks you to, ` +
      `say --not-loopback ${hostname}.`,
  );
}

/** By RFC 6761, RFC 1122 and RFC 4291: names and numbers that never leave this machine. */
const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
