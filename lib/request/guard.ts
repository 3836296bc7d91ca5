/**
 * What every request passes before a page, action or handler sees it, in this order: is the address declared, are the
 * cookies unambiguous, is it a write from another site, which session is it, may that session go there.
 */
import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { offerBinding } from "#lib/binding";
import { config } from "#lib/config";
import { record } from "#lib/journal";
import { localPath, mainLanguage, readPath, t } from "#lib/language";
import type { SessionKind } from "#lib/session";
import { isGoneOnWith, isOfBackOffice, type Rule, ruleFor } from "./access.ts";
import { askDevice, noteSkipped } from "./ask-device.ts";
import { registrationHeader } from "./binding-instructions.ts";
import { type Carried, carrySession, setCookies } from "./carry-session.ts";
import { causeOf, clientOf, isNavigation, isOfferable, networkOf } from "./client.ts";
import { isCrossSiteWrite } from "./cross-site.ts";
import { handOn } from "./handed-on.ts";
import { refusal } from "./refusal.ts";
import { noteAtBackOffice, watchForRefusal } from "./refused-access.ts";
import { reAuthenticationPath, signInPath, staffReAuthenticationPath, staffSignInPath } from "./return-path.ts";
import { rotationHeader, rotationWord } from "./rotation.ts";
import { cookieNames, hasDuplicateCookies } from "./session-cookie.ts";
import { setUpFirst } from "./set-up-first.ts";
import { staleAnswer } from "./stale.ts";
import { watchHeader } from "./watch-header.ts";

/** Tells a page that the request has moved its session's idle clock. */
const activityHeader = "session-activity";

/** Lets a request through, leads it to where somebody proves who they are, or refuses it. */
export async function guard(request: NextRequest): Promise<Response> {
  const { headers, method } = request;
  const { path, language } = readPath(request.nextUrl.pathname);
  const declared = ruleFor(path);
  // The back office speaks English only.
  const isServed = declared && (language === mainLanguage || !isOfBackOffice(declared));
  if (!isServed && isPartOfPage(headers)) return new Response(null, { status: 404 });
  const rule = isServed ? declared : undeclared;

  if (hasDuplicateCookies(headers.get("cookie"))) {
    await record({ kind: "duplicate-cookies-refused", network: networkOf(headers) });
    return refusal(
      400,
      t("Please clear your cookies"),
      t("Your browser sent two session cookies, so we trust neither."),
    );
  }
  if (!rule.writesFromAnywhere && isCrossSiteWrite(method, headers, config().origin)) {
    await record({ kind: "cross-site-request-refused", network: networkOf(headers), reason: rule.path });
    return refusal(403, t("Nothing was changed"), t("This request came from another site, so we did not act on it."));
  }
  if (rule.sessionless) return forward(request, rule);

  const cause = rule.selfRenewing ? "machine" : causeOf(method, headers);
  const carried = await carrySession(request, kindsFor(rule), {
    cause,
    offerable: isOfferable(method, headers) && !mayChangeSession(rule, method),
    client: clientOf(headers),
  });
  if (carried.over?.reason === "stale") return staleAnswer(request);
  if (carried.isUnproven) {
    await noteSkipped(request, carried.session);
    const question = rule.evenUnproven ? undefined : askDevice(request, carried.kind);
    if (question) return question;
  }
  // Only a person can be told why. A script would follow the way to the sign-in page and take the reason along.
  if (carried.over?.reason === "reuse" && cause === "machine" && !(rule.selfRenewing && isNavigation(headers))) {
    return refusal(401, t("You were signed out"), t("Please load the page again: it says why."));
  }
  const detour = detourOf(carried, rule, request) ?? (await factorDetourOf(carried, rule));
  // Whoever's own session of the back office has just ended has every right to ask.
  if (rule.for === "staff" && carried.session.kind !== "staff" && carried.over === undefined)
    await noteAtBackOffice(request.cookies, headers, rule.path);
  if (!detour && isLook(rule, method)) handOnTo(carried, request);
  watchForRefusal(carried.session, path, headers);
  const answer = detour ? leadTo(detour, request) : passOn(request, rule, carried);
  setCookies(answer, carried);
  // A page says so itself; what sends somebody on, or refuses them, is theirs alone all the same when it sets a cookie.
  if (detour || carried.cookies.length > 0) answer.headers.set("cache-control", "no-store");
  if (cause !== "machine") offerToBind(answer, carried);
  if (cause === "person" && "accountId" in carried.session) answer.headers.set(activityHeader, "1");
  return answer;
}

/** Where everybody ends who asks for an address that is not declared. It is a page like any other, with forms of its own. */
const undeclared: Rule = { path: "/undeclared", for: "everybody", impersonal: true };

/** A picture or a script that a page asks for: nobody would read more than that it is not there. */
const isPartOfPage = (headers: Headers) => !["document", "empty"].includes(headers.get("sec-fetch-dest") ?? "document");

const mayChangeSession = ({ changesSession }: Rule, method: string) =>
  changesSession === "even-by-get" || (changesSession === true && method === "POST");

const isLook = (rule: Rule, method: string) =>
  (method === "GET" || method === "HEAD") && rule.changesSession !== "even-by-get";

/** Spares the page of this request the same question to the database. */
function handOnTo({ session, kind, isUnproven, cookies }: Carried, request: NextRequest): void {
  // A page sees the cookies as its answer leaves them.
  const value = cookies.find((set) => set.kind === kind)?.value ?? request.cookies.get(cookieNames[kind])?.value;
  if (value && session.kind !== "anonymous" && !isUnproven) handOn(value, session);
}

const kindsFor = (rule: Rule): readonly SessionKind[] =>
  rule.for === "staff" || rule.ofStaff ? ["staff"] : ["customer", "guest"];

/** Where a request has to go first, if it may not go where it wants to. */
function detourOf(carried: Carried, rule: Rule, request: NextRequest): string | undefined {
  const { session, over, isUnproven, kind } = carried;
  const path = `${request.nextUrl.pathname}${request.nextUrl.search}`;
  if (over?.reason === "reuse") return kind === "staff" ? staffSignInPath(path, "reuse") : signInPath(path, "reuse");
  // Staff without their device sign in anew.
  if (isUnproven && !rule.evenUnproven) return kind === "staff" ? staffSignInPath(path) : reAuthenticationPath(path);
  if (isLateForm(carried, rule, request)) return undefined;
  const because = over && session.kind !== "customer" ? reasonToTell[over.reason] : undefined;
  if (rule.for === "signed-in" && session.kind !== "customer") return signInPath(path, because);
  if (rule.for === "staff" && session.kind !== "staff") return staffSignInPath(path, because);
  // A guest had never signed in: where theirs is over, the page itself says what there is to say.
  if (rule.goesOn && session.kind === "anonymous" && kind === "customer" && because) return signInPath(path, because);
  // A form that asks for proof anyway keeps what was typed into it before it leads there; its page asks once more.
  const keepsForm = (rule.elevation ?? rule.keepsInDoubt) && request.method === "POST";
  const mustProve = "proofDue" in session && session.proofDue && !rule.impersonal && !keepsForm;
  const provePath = kind === "staff" ? staffReAuthenticationPath : reAuthenticationPath;
  return mustProve ? provePath(path) : undefined;
}

/** Where a member of staff has to go first who lacks a second factor. */
const factorDetourOf = async ({ session }: Carried, rule: Rule): Promise<string | undefined> =>
  session.kind === "staff" && rule.for === "staff" ? setUpFirst(session, rule) : undefined;

/** A form over which a customer's session timed out goes on to its action, which keeps what was typed and then leads away. */
const isLateForm = ({ over, session }: Carried, rule: Rule, { method, headers }: NextRequest) =>
  over?.reason === "timeout" &&
  session.kind === "anonymous" &&
  isGoneOnWith(rule) &&
  method === "POST" &&
  (headers.has("next-action") || (headers.get("content-type") ?? "").startsWith("multipart/form-data"));

/** A redirect; a press that a script sent cannot follow one, and is told in the framework's own header. */
function leadTo(path: string, request: NextRequest): NextResponse {
  if (!request.headers.has("next-action")) return NextResponse.redirect(new URL(localPath(path), config().origin), 303);
  return new NextResponse(null, { status: 303, headers: { "x-action-redirect": `${localPath(path)};push` } });
}

const reasonToTell = { timeout: "timeout", revoked: "ended" } as Partial<Record<string, "timeout" | "ended">>;

/** Right after a sign-in, asks a browser that can to bind the session to its device. */
function offerToBind(answer: Response, { session, isBound }: Carried): void {
  const challenge = "accountId" in session && !isBound ? offerBinding(session) : undefined;
  if (challenge) answer.headers.set(...registrationHeader(challenge));
}

// A page that is shown in answer to its own form is given more time than one that is opened; a look must not pass for it.
const formHeaders = ["next-action", "content-type"];

/** Lets the request go on; tells the page and its scripts when the browser has an identifier to confirm or to ask for. */
function passOn(request: NextRequest, rule: Rule, carried: Carried): NextResponse {
  const word = rotationWord(carried);
  const isStaffs = carried.session.kind === "staff";
  const looksLikeForm = request.method === "GET" && formHeaders.some((name) => request.headers.has(name));
  if (!word && !isStaffs && !looksLikeForm) return forward(request, rule);
  const headers = new Headers(request.headers);
  if (looksLikeForm) for (const name of formHeaders) headers.delete(name);
  if (isStaffs) headers.set(watchHeader, "staff");
  if (!word) return forward(request, rule, { request: { headers } });
  headers.set(rotationHeader, word);
  return forward(request, rule, { request: { headers }, headers: { [rotationHeader]: word } });
}

/** To its page, which is the same in every language. */
function forward(
  { nextUrl, url }: NextRequest,
  rule: Rule,
  init?: Parameters<typeof NextResponse.next>[0],
): NextResponse {
  const { path } = rule === undeclared ? undeclared : readPath(nextUrl.pathname);
  return path === nextUrl.pathname
    ? NextResponse.next(init)
    : NextResponse.rewrite(new URL(`${path}${nextUrl.search}`, url), init);
}
