/**
 * Attack: pages are read on the way, framed, misread or run with an injected script, for want of a header (WSTG-CONF-07).
 * Shown by the headers of the home page, of a personal page, and of one that does not exist.
 */
import { control } from "../harness/control.ts";
import type { Answer } from "../harness/request.ts";
import { expect, test } from "../harness/test.ts";

let answers: { path: string; headers: Answer["headers"] }[];

test.beforeEach(async ({ shop, person, page, context }) => {
  await shop.signIn(page, person);
  const headers = { cookie: await shop.cookieHeader(context), accept: "text/html" };
  const paths = ["/", shop.personalPage, "/no-such-page"];
  answers = await Promise.all(
    paths.map(async (path) => ({ path, headers: (await shop.ask(path, { headers })).headers })),
  );
});

/** The paths whose answer fails what is asked of the header. */
const without = (name: string, isRight: (value: string) => boolean) =>
  answers.filter(({ headers }) => !isRight(String(headers[name] ?? ""))).map(({ path }) => path);

/** What a policy says in that directive; undefined when it has none. */
const directiveOf = (policy: string, name: string): string | undefined =>
  new RegExp(`(?:^|;) *${name}(?: +([^;]*))?(?:;|$)`, "i").exec(policy)?.slice(1).join("").trim();

/** Does the policy keep the pages of other sites from framing this one? Not when it names every host, or every one of a scheme. */
const isUnframed = (policy: string) => {
  const ancestors = directiveOf(policy, "frame-ancestors");
  return ancestors !== undefined && !/(^| )(\*|https?:)( |$)/.test(ancestors);
};

const says = (missing: string[], what: string) => `${what}: ${missing.join(", ")}`;

test("browsers are told to come by TLS alone, for a year @HDR-01 @ASVS-3.4.1 @WSTG-CONF-07", () => {
  const isLong = (value: string) => Number(/max-age=(\d+)/i.exec(value)?.[1] ?? 0) >= 31_536_000;
  const missing = without("strict-transport-security", isLong);
  expect(missing, says(missing, "No Strict-Transport-Security of a year")).toEqual([]);
});

test("browsers are told to come by TLS alone to every host below this one, too @HDR-01 @ASVS-3.4.1", () => {
  const missing = without("strict-transport-security", (value) => /includeSubDomains/i.test(value));
  expect(missing, says(missing, "No Strict-Transport-Security with includeSubDomains")).toEqual([]);
});

test("a policy says which scripts run @HDR-01 @ASVS-3.4.3 @WSTG-CONF-12", () => {
  const isStrict = (value: string) => {
    const sources = (directiveOf(value, "script-src") ?? directiveOf(value, "default-src"))?.split(/ +/);
    if (sources === undefined) return false;
    const isByNonce = sources.some((source) => /^'(nonce|sha\d+)-/.test(source));
    // Where a nonce or a hash says so, browsers pass over these; with 'strict-dynamic', over whole schemes too.
    const isLoose = sources.includes("'unsafe-inline'") && !isByNonce;
    const isAnywhere = sources.some((source) => /^(\*|https?:|data:|blob:)$/.test(source));
    return !isLoose && (!isAnywhere || (isByNonce && sources.includes("'strict-dynamic'")));
  };
  const missing = without("content-security-policy", isStrict);
  expect(missing, says(missing, "No Content-Security-Policy that keeps an injected script from running")).toEqual([]);
});

test("a policy leaves an injected tag neither a plug-in nor the base of all addresses @HDR-01 @ASVS-3.4.3", () => {
  const isClosed = (value: string) =>
    directiveOf(value, "base-uri") === "'none'" &&
    (directiveOf(value, "object-src") ?? directiveOf(value, "default-src")) === "'none'";
  const missing = without("content-security-policy", isClosed);
  const sentence = says(missing, "No Content-Security-Policy with base-uri 'none' and object-src 'none'");
  expect(missing, sentence).toEqual([]);
});

test("no page shares its window with those of another site @HDR-01 @ASVS-3.4.8", () => {
  const isAlone = (value: string) => /^same-origin(-allow-popups)?\b/.test(value);
  const pages = answers.filter(({ headers }) => headers["content-type"]?.startsWith("text/html"));
  control(pages.length > 0, "none of the answers is a page.");
  const missing = pages
    .filter(({ headers }) => !isAlone(String(headers["cross-origin-opener-policy"] ?? "")))
    .map(({ path }) => path);
  expect(missing, says(missing, "No Cross-Origin-Opener-Policy")).toEqual([]);
});

test("a page of a sibling origin cannot embed what is personal @HDR-04 @ASVS-3.5.8", async ({
  shop,
  person,
  context,
}) => {
  // What a browser says for an image there: the cookie goes along, whatever its SameSite.
  const said = { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };
  const cookie = await shop.cookieHeader(context);
  const { headers, body } = await shop.ask(shop.personalPage, { headers: { cookie, ...said } });
  const policy = headers["cross-origin-resource-policy"];
  const isGiven = body.includes(person.email) && policy !== "same-origin";
  const sentence =
    `${shop.personalPage} answers the image tag of a sibling origin with personal data, and no ` +
    `Cross-Origin-Resource-Policy: same-origin has the browser keep it back (${policy ?? "nothing"}).`;
  expect(isGiven, sentence).toBe(false);
});

test("no other site frames a page @HDR-03 @WSTG-CLNT-09", () => {
  const framed = answers.filter(({ headers }) => {
    const policy = String(headers["content-security-policy"] ?? "");
    // Browsers that know the one pass over the other.
    if (directiveOf(policy, "frame-ancestors") !== undefined) return !isUnframed(policy);
    return !/^(deny|sameorigin)$/i.test(String(headers["x-frame-options"]));
  });
  const missing = framed.map(({ path }) => path);
  expect(missing, says(missing, "Neither frame-ancestors nor X-Frame-Options")).toEqual([]);
});

test("a policy says that no other site frames a page, for X-Frame-Options alone is out of date @HDR-03 @ASVS-3.4.6", () => {
  const missing = without("content-security-policy", isUnframed);
  expect(missing, says(missing, "No Content-Security-Policy with frame-ancestors")).toEqual([]);
});

test("browsers do not guess what an answer is @HDR-01 @ASVS-3.4.4", () => {
  const missing = without("x-content-type-options", (value) => value === "nosniff");
  expect(missing, says(missing, "No X-Content-Type-Options: nosniff")).toEqual([]);
});

test("other sites do not learn from which page somebody comes @HDR-01 @ASVS-3.4.5", () => {
  const isTight = (value: string) =>
    /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value);
  const missing = without("referrer-policy", isTight);
  expect(missing, says(missing, "No Referrer-Policy that keeps paths from other sites")).toEqual([]);
});

test("answers do not say what they are made with @WSTG-INFO-02", () => {
  const missing = without("x-powered-by", (value) => value === "");
  const said = answers[0]?.headers["x-powered-by"];
  expect(missing, says(missing, `X-Powered-By: ${said}`)).toEqual([]);
});

test("no other site may read an answer with cookies @CSR-09 @ASVS-3.4.2 @WSTG-CLNT-07", async ({ shop, context }) => {
  const cookie = await shop.cookieHeader(context);
  for (const path of ["/", shop.personalPage]) {
    const { headers } = await shop.ask(path, { headers: { cookie, origin: "https://evil.example" } });
    const allowed = headers["access-control-allow-credentials"] === "true" && headers["access-control-allow-origin"];
    expect(allowed || "", `${path} lets https://evil.example read it with the visitor's cookies.`).not.toMatch(
      /evil|\*/,
    );
  }
});
