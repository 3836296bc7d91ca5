import { languages, mainLanguage } from "#lib/language";
import { offlinePage, offlinePolicy } from "./offline-page.ts";

/**
 * The service worker, as text: a browser runs it beside the pages of the shop. It brings its pages along, so it keeps
 * nothing else, and a browser fetches it anew when a letter of it changes; that is why it is the same for everybody. `headers`:
 * those of every answer of the shop, for its pages too.
 *
 * While there is a network it lets everything be. A page that came through it would be asked for with other Fetch Metadata,
 * and Firefox would put it aside whole in spite of `no-store`: docs/decisions/0015-offline-page.md.
 */
export const workerScript = (headers: readonly Header[]): string => `const pages = new Map(${JSON.stringify(pages())});
const answer = ${JSON.stringify({ status: 503, headers: withOwnPolicy(headers) })};

addEventListener("install", () => skipWaiting());

addEventListener("fetch", (event) => {
  if (navigator.onLine) return;
  const { method, mode, destination, url } = event.request;
  const [, place] = new URL(url).pathname.split("/");
  if (method !== "GET" || mode !== "navigate" || destination !== "document" || place === "staff") return;
  const page = pages.get(place) ?? pages.get("${mainLanguage}");
  event.respondWith(fetch("/healthz").then(() => stepAside(url), () => new Response(page, answer)));
});

// A shop on the same machine needs no network.
const stepAside = (url) => registration.unregister().then(() => Response.redirect(url));
`;

const pages = () => languages.map((language) => [language, offlinePage(language)] as const);

type Header = readonly [name: string, value: string];

const withOwnPolicy = (headers: readonly Header[]) => ({
  ...Object.fromEntries(headers),
  "Content-Security-Policy": offlinePolicy,
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
});
