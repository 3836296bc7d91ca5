/**
 * The gate before everything that changes state: the browser itself says where a request came from, and no script of
 * another site can make it say otherwise (Fetch Metadata, OWASP CSRF sheet, ASVS 3.5.1).
 */

/** Is this a write that another site caused? Reads pass: they change nothing. `origin` is the configured one. */
export function isCrossSiteWrite(method: string, headers: Headers, origin: string): boolean {
  if (method === "GET" || method === "HEAD") return false;
  switch (headers.get("sec-fetch-site")) {
    case "same-origin":
      return false;
    case "none":
      // The person's own doing, a reload for example; only a navigation can be that.
      return headers.get("sec-fetch-mode") !== "navigate";
    case null:
      // A browser from before Fetch Metadata: it sends at least Origin with a write.
      return headers.get("origin") !== origin;
    default:
      return true;
  }
}
