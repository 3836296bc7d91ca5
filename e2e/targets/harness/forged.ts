/** What another site can have a victim's browser send: only what no form and no link needs anybody's leave for. */

import { enctypeOf, fieldsOf, type Recorded } from "./recorded.ts";
import type { Message } from "./request.ts";

/**
 * The recorded write as a form on the same host, another port, has it sent: SameSite does not keep the cookie back there.
 * None of the headers that only the shop's own scripts can add are in it, and nobody is asked by a preflight.
 */
export function fromSibling(recorded: Recorded, cookie: string): Message {
  const { protocol, hostname } = new URL(recorded.url);
  const origin = `${protocol}//${hostname}:4443`;
  const type = enctypeOf(recorded);
  const headers = {
    ...asBrowser(recorded, "same-site"),
    ...{ cookie, origin, referer: `${origin}/` },
    "content-type": type === "text/plain" ? type : recorded.type,
    "content-length": String(recorded.body.length),
  };
  return { method: "POST", headers, body: recorded.body };
}

/** The recorded write as a link on another site has it sent, with the cookies that SameSite=Lax lets go along. */
export async function byLink(recorded: Recorded, cookie: string): Promise<{ path: string; message: Message }> {
  const address = new URL(recorded.url);
  for (const [name, value] of await fieldsOf(recorded)) address.searchParams.append(name, value);
  // Some frameworks take this for the method that was meant.
  address.searchParams.append("_method", recorded.method);
  const headers = { ...asBrowser(recorded, "cross-site"), cookie, referer: "https://evil.example/" };
  return { path: `${address.pathname}${address.search}`, message: { headers } };
}

const asBrowser = ({ headers }: Recorded, site: string): Record<string, string> => ({
  accept: "text/html",
  "user-agent": headers["user-agent"] ?? "",
  "sec-fetch-site": site,
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
});
