/** Requests to the target that no browser would send: headers as given, nothing added, nothing followed. */
import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Message = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: Buffer };

/** Sends one request on a connection of its own. Certificates are checked, against `authority` (a PEM file) if one is given. */
export function send(
  address: string,
  { method = "GET", headers = {}, body }: Message,
  authority?: string,
): Promise<Answer> {
  const isSecure = address.startsWith("https:");
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
