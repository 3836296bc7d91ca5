/** Requests that no browser would send: headers as given, nothing added, nothing followed. */
import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { type Agent, request } from "node:https";
import { join } from "node:path";
import { config } from "#lib/config";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Ask = (
  path: string,
  headers?: Record<string, string>,
  how?: { method?: string; body?: string; from?: string; onContinue?: () => void },
) => Promise<Answer>;

/**
 * A sender of bare requests to the shop at `origin` (`from` another address of this machine, if asked), which trusts the
 * shop's own certificate authority and no other. Each request comes on a connection of its own, and so to whichever
 * instance has its turn: one that is kept would go to the same instance every time. An `agent` may keep some all the same.
 */
export function rawRequests(origin: string, dataDir = config().dataDir, agent: Agent | false = false): Ask {
  const ca = readFileSync(join(dataDir, "tls", "authority.crt"));
  return (path, headers = {}, { method = "GET", body, from, onContinue } = {}) =>
    new Promise((settle, fail) => {
      // The certificate is checked for the shop's own name, whatever Host the request claims.
      const { hostname } = new URL(origin);
      const way = { method, headers, ca, agent, servername: hostname };
      const start = from ? { localAddress: from, family: 4 } : {};
      const sent = request(`${origin}${path}`, { ...way, ...start }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", fail);
        response.on("end", () => {
          settle({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      });
      sent.on("error", fail);
      if (onContinue) sent.on("continue", onContinue);
      sent.end(body);
    });
}
