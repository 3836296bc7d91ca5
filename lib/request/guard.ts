/**
 * What every request passes before a page, action or handler sees it, in this order: is the address declared, are the
 * cookies unambiguous, is it a write from another site, which session is it, may that session go there.
 */
import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { config } from "#lib/config";
import { record } from "#lib/journal";
import { resume, type Session } from "#lib/session";
import { ruleFor } from "./access.ts";
import { causeOf, networkOf } from "./client.ts";
import { isCrossSiteWrite } from "./cross-site.ts";
import { refusal } from "./refusal.ts";
import { signInPath } from "./return-path.ts";
import { cookieNames, hasDuplicateCookies } from "./session-cookie.ts";

/** Lets a request through, leads it to the sign-in page, or refuses it. */
export async function guard(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const network = networkOf(request.headers);
  const rule = ruleFor(pathname);
  if (!rule) return NextResponse.rewrite(new URL("/undeclared", request.url));

  if (hasDuplicateCookies(request.headers.get("cookie"))) {
    await record({ kind: "duplicate-cookies-refused", network });
    return refusal(400, "Please clear your cookies", "Your browser sent two session cookies, so we trust neither.");
  }
  if (!rule.writesFromAnywhere && isCrossSiteWrite(request.method, request.headers, config().origin)) {
    await record({ kind: "cross-site-request-refused", network, reason: rule.path });
    return refusal(403, "Nothing was changed", "This request came from another site, so we did not act on it.");
  }
  if (rule.sessionless) return NextResponse.next();

  const { session, timedOut } = await carrySession(request, network, rule.selfRenewing === true);
  if (rule.for === "signed-in" && session.kind !== "customer") {
    const target = signInPath(`${pathname}${search}`, timedOut ? "timeout" : undefined);
    return NextResponse.redirect(new URL(target, config().origin), 303);
  }
  return NextResponse.next();
}

async function carrySession(
  request: NextRequest,
  network: string,
  selfRenewing: boolean,
): Promise<{ session: Session; timedOut: boolean }> {
  const cause = selfRenewing ? "machine" : causeOf(request.headers);
  const cookie = (name: string) => request.cookies.get(name)?.value;
  const customer = await resume(cookie(cookieNames.customer), "customer", cause, network);
  if (customer.session.kind === "customer") return customer;
  const guest = await resume(cookie(cookieNames.guest), "guest", cause, network);
  return { session: guest.session, timedOut: customer.timedOut };
}
