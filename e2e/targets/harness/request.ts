/** Requests to the target that no browser would send: headers as given, nothing added, nothing followed. */
import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Message = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: Buffer };
/** Where the shop is, and the PEM file of the authority that its certificate comes from, if no browser trusts it unasked. */
export type Target = { readonly origin: string; readonly authority?: string | undefined };

/** Whether that address is one of the shop's own. Only the parsed origin tells: another port, or a host, may begin like it. */
export const isOf = (origin: string, address: string): boolean => new URL(address).origin === new URL(origin).origin;

/**
 * Sends one request on a connection of its own to a path or address of the target; throws at another host's or port's, since
 * what a page names may lead anywhere. Certificates are checked.
 */
export async function send(
  { origin, authority }: Target,
  path: string,
  { method = "GET", headers = {}, body }: Message = {},
): Promise<Answer> {
  const { href: address, protocol } = new URL(path, origin);
  if (!isOf(origin, address)) throw new Error(`${address} is not of ${origin}: nothing is sent there.`);
  const isSecure = protocol === "https:";
  const trust = isSecure && authority ? { ca: readFileSync(authority) } : {};
  // A target that does not answer shall not keep anybody for ever.
  const way = { method, headers, agent: false as const, timeout: 20_000, ...trust };
  return new Promise((settle, fail) => {
    const sent = (isSecure ? overHttps : overHttp)(address, way, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        settle({ status, headers, body: Buffer.concat(chunks).toString("utf8") });
      });
    });
    sent.on("timeout", () => sent.destroy(new Error(`${address} did not answer.`)));
    sent.on("error", fail);
    sent.end(body);
  });
}
