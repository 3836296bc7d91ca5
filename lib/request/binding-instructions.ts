/** Device Bound Session Credentials as they are spoken: headers and the JSON that tells a browser when to refresh what. */
import type { Grant } from "#lib/binding";
import { config } from "#lib/config";
import { languages, pathIn } from "#lib/language";
import { inSeconds } from "#lib/time";
import { accessRules } from "./access.ts";
import { type BoundKind, boundCookies } from "./session-cookie.ts";

const registerPath = "/session/binding/register";
const refreshPath = "/session/binding/refresh";

// Compared by the browser with those of the cookie that it is sent.
const attributesOf = (kind: BoundKind) => `Path=/; Secure; HttpOnly; SameSite=${kind === "staff" ? "Strict" : "Lax"}`;

type Header = readonly [name: string, value: string];

/** The addresses that proofs are sent to, and are meant for. */
export const registerAddress = (): string => `${config().origin}${registerPath}`;
export const refreshAddress = (): string => `${config().origin}${refreshPath}`;

/** Asks the browser to make a key and to bring its public half; one that knows nothing of this overlooks it. */
export const registrationHeader = (challenge: string): Header => [
  "Secure-Session-Registration",
  `(ES256 RS256);path="${registerPath}";challenge="${challenge}"`,
];

/** Hands the browser something to sign, now or the next time. */
export const challengeHeader = (name: string, challenge: string): Header => [
  "Secure-Session-Challenge",
  `"${challenge}";id="${name}"`,
];

/** The answer to a proof: the bound cookie, and what it is for. */
export function grantAnswer(kind: BoundKind, { name, value, life }: Grant, ...headers: readonly Header[]): Response {
  const cookie = boundCookies[kind];
  const attributes = attributesOf(kind);
  const instructions = {
    session_identifier: name,
    refresh_url: refreshPath,
    scope: {
      origin: config().origin,
      include_site: false,
      scope_specification: outOfScope.map((path) => ({ type: "exclude", domain: "*", path })),
    },
    credentials: [{ type: "cookie", name: cookie, attributes }],
  };
  return answer(200, instructions, [
    ["Set-Cookie", `${cookie}=${value}; ${attributes}; Max-Age=${inSeconds(life)}`],
    ...headers,
  ]);
}

/** Tells the browser to forget the binding of that name. The same words whether there ever was one or not. */
export const overAnswer = (name: string): Response => answer(200, { session_identifier: name, continue: false });

/** An answer without a grant. */
export const bareAnswer = (status: 400 | 403 | 503, ...headers: readonly Header[]): Response =>
  answer(status, undefined, headers);

/** What takes the bound cookie away. */
export const clearedCookie = (kind: BoundKind): string => `${boundCookies[kind]}=; ${attributesOf(kind)}; Max-Age=0`;

function answer(status: number, body?: object, headers: readonly Header[] = []): Response {
  const made = new Response(body ? JSON.stringify(body) : null, { status });
  made.headers.set("Cache-Control", "no-store");
  if (body) made.headers.set("Content-Type", "application/json");
  for (const [name, value] of headers) made.headers.append(name, value);
  return made;
}

// Nothing there depends on who asks, so nothing there waits for a refresh.
const outOfScope = [
  "/_next/static",
  "/pictures",
  ...accessRules
    .filter(({ sessionless }) => sessionless)
    .flatMap(({ path }) => languages.map((language) => pathIn(language, path))),
];
