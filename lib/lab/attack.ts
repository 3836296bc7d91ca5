import "server-only";
import { newestProducts, productPath } from "#lib/catalog";
import { config } from "#lib/config";
import { randomSecret } from "#lib/random";
import { asCurl } from "./as-curl.ts";
import { formOnPage } from "./form-on-page.ts";
import { type Received, type Sent, send } from "./send.ts";

/**
 * What the answer says came of it. `not-adopted`, `refused`, `reuse`: the defence that was asked for. `served`: the identifier is
 * the session's, or was within the grace. `overtaken`: two successors have. `proof`: asks who one is. `over`: a session that
 * ended otherwise. `unknown`: nobody's. `undefended`: none of these, which should not be.
 */
export type Verdict =
  | "not-adopted"
  | "refused"
  | "reuse"
  | "served"
  | "overtaken"
  | "proof"
  | "over"
  | "unknown"
  | "undefended";

export type Attempt = {
  readonly verdict: Verdict;
  /** What was sent, as a command for curl; a placeholder stands for each value of a cookie. */
  readonly request: string;
  /** Status, where it leads, and the names of the cookies that it sets or takes away. Nothing of its body. */
  readonly answer: string;
};

/** Going to a page, as a browser does. */
const navigation = { accept: "text/html", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

/** Session fixation: an identifier that nobody was given, made up on the spot, is presented to a page of the account. */
export async function fixation(cookieName: string): Promise<Attempt> {
  const sent: Sent = { method: "GET", path: "/account", headers: navigation };
  const received = await sendAs(sent, `${cookieName}=${randomSecret()}`);
  const isHeld = leadsTo(received, "/sign-in") && received.setCookies.length === 0;
  return attempt(sent, `${cookieName}=43-CHARACTERS-MADE-UP`, received, isHeld ? "not-adopted" : "undefended");
}

/**
 * Cross-site request forgery: the form of a piece's page, put on another site and sent with the visitor's `cookie`, as if
 * `SameSite` had not kept it at home.
 */
export async function crossSite(cookie: string): Promise<Attempt> {
  const [piece] = await newestProducts(1);
  const path = piece ? productPath(piece.slug, {}) : "/products";
  const { body } = await send({ method: "GET", path, headers: navigation });
  const fields = { ...formOnPage(body, "sku"), quantity: "1" };
  const origin = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const sent: Sent = { method: "POST", path, headers: { ...navigation, ...origin }, fields };
  const received = await sendAs(sent, cookie);
  return attempt(sent, "YOUR-COOKIES", received, received.status === 403 ? "refused" : "undefended");
}

/**
 * Replay: presents an identifier that somebody has copied to a page of the account, from a browser that calls itself
 * `userAgent`: a careful thief copies that along.
 */
export async function replay(cookieName: string, identifier: string, userAgent: string): Promise<Attempt> {
  const sent: Sent = { method: "GET", path: "/account", headers: { ...navigation, "user-agent": userAgent } };
  const received = await sendAs(sent, `${cookieName}=${identifier}`);
  return attempt(sent, `${cookieName}=THE-OLD-VALUE`, received, verdictOn(received));
}

function verdictOn(received: Received): Verdict {
  if (received.status === 200) return "served";
  if (received.status === 409) return "overtaken";
  if (received.status === 401 || received.status === 307 || leadsTo(received, "/re-authenticate")) return "proof";
  if (!leadsTo(received, "/sign-in")) return "undefended";
  const because = urlOf(received).searchParams.get("because");
  if (because === "reuse") return "reuse";
  return because === null ? "unknown" : "over";
}

const sendAs = (sent: Sent, cookie: string): Promise<Received> =>
  send({ ...sent, headers: { ...sent.headers, ...(cookie === "" ? {} : { cookie }) } });

const urlOf = ({ location }: Received) => new URL(location, config().origin);

const leadsTo = (received: Received, path: string) => received.location !== "" && urlOf(received).pathname === path;

const attempt = (sent: Sent, placeholder: string, received: Received, verdict: Verdict): Attempt => ({
  verdict,
  request: asCurl(sent, placeholder),
  answer: [
    `HTTP ${received.status}`,
    ...(received.location === "" ? [] : [`Location: ${urlOf(received).pathname}${urlOf(received).search}`]),
    ...received.setCookies.map(cookieInShort),
  ].join("\n"),
});

/** The name of a cookie that an answer sets, and its attributes; of its value only whether there is one. */
function cookieInShort(line: string): string {
  const [, name = "", value = "", attributes = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
  return `Set-Cookie: ${name}=${value === "" ? "" : "…"}${attributes}`;
}
