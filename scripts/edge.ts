/**
 * What happens to a request before Next sees it: it gets the headers of every answer, loses whatever only we may
 * say, and is turned away when it came to the wrong address or without TLS.
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Config } from "../lib/config/config.ts";
import { readPath } from "../lib/language/language.ts";
import { embedsStripe, securityHeaders } from "../lib/request/security-headers.ts";
import { ownRequest, sealOf } from "./own-request.ts";
import { plainAnswer } from "./plain-answer.ts";

/** Whether the request may go on; if not, it is answered already. */
export function admit(request: IncomingMessage, response: ServerResponse, settings: Config): boolean {
  const { origin, trustProxy, dataDir, stripe } = settings;
  const nonce = randomBytes(16).toString("base64");
  const withStripe = stripe !== undefined && embedsStripe(readPath(pathOf(request)).path);
  for (const [name, value] of securityHeaders(nonce, { withStripe })) response.setHeader(name, value);

  const wasSecure = !trustProxy || request.headers["x-forwarded-proto"] === "https";
  const address = (trustProxy && lastHop(request)) || request.socket.remoteAddress || "";
  const isAtHome = request.headers.host === new URL(origin).host && wasSecure;
  // A health check comes from inside, by number and without TLS.
  if (!isAtHome && request.url !== "/healthz") return sendHome(request, response, origin);
  const refusal = problemWith(request);
  if (refusal) {
    plainAnswer(response, ...refusal);
    return false;
  }

  const own = ownRequest(request, dataDir);
  dropWhatOnlyWeMaySay(request);
  const policy = String(response.getHeader("content-security-policy"));
  handOn(request, { nonce, policy, address: own?.address ?? address, isOwn: Boolean(own), dataDir });
  return true;
}

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?", 1)[0] ?? "";

/** What the rest of the shop learns from us, in headers that only we can set. */
function handOn({ headers }: IncomingMessage, facts: Facts): void {
  // Next takes the nonce for its own scripts out of the policy, as if a proxy in front had set it.
  headers["content-security-policy"] = facts.policy;
  headers["x-nonce"] = facts.nonce;
  headers["x-client-address"] = facts.address;
  headers["x-client-address-seal"] = sealOf(facts.address, facts.dataDir);
  if (facts.isOwn) headers["x-own-request"] = "1";
  headers["x-forwarded-proto"] = "https";
  headers["x-forwarded-host"] = headers.host;
  // Next hides its own word for “fetched ahead” from proxy.ts; the browsers' word stays.
  if (headers["next-router-prefetch"] !== undefined) headers["sec-purpose"] = "prefetch";
}

type Facts = { nonce: string; policy: string; address: string; isOwn: boolean; dataDir: string };

/** The address that our own proxy saw: it adds to the end of the list, and whatever stands before is hearsay. */
const lastHop = (request: IncomingMessage) =>
  String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();

function sendHome(request: IncomingMessage, response: ServerResponse, origin: string): false {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && request.url?.startsWith("/")) {
    response.writeHead(308, { Location: `${origin}${request.url}`, "Content-Length": 0 }).end();
  } else {
    plainAnswer(response, 421, "This is not our address", `The shop is at ${origin}. Nothing was changed.`);
  }
  return false;
}

/** 64 KiB: the longest form of the shop fills a tenth of it. */
const largestBody = 65_536;

function problemWith({ method = "", url = "", headers }: IncomingMessage): [number, string, string] | undefined {
  if (!["GET", "HEAD", "POST", "OPTIONS"].includes(method)) {
    return [405, "We do not know how", "This shop only knows how to show pages and to take forms."];
  }
  if (!url.startsWith("/")) return [400, "Where to?", "This request did not name a page of the shop."];
  if (headers["transfer-encoding"] !== undefined) {
    return [411, "How long is it?", "This request did not say how long it is, so it was not read."];
  }
  if (Number(headers["content-length"] ?? 0) > largestBody) {
    return [413, "That is too much", "No form of this shop is that long, so it was not read."];
  }
  return undefined;
}

/** Headers that Next or the shop believe: from outside, they are lies (CVE-2025-29927 was one of them). */
function dropWhatOnlyWeMaySay(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) if (ours.test(name)) delete request.headers[name];
}

const ours =
  /^(x-middleware-|x-next|next-resume|x-invoke-|x-matched-path|x-now-|x-action-|x-forwarded-|forwarded$|x-nonce$|x-client-address|x-own-request$|session-rotation$)/;
