/**
 * A bound session whose device did not show itself. Mostly the device is there and was not asked: a browser refreshes
 * nothing for a visit that another site began, and nothing as long as it takes its cookie for good. So it is asked in
 * another way, once, before the person is.
 */
import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { config } from "#lib/config";
import { record } from "#lib/journal";
import { t } from "#lib/language";
import type { Resumed, SessionKind } from "#lib/session";
import { clearedCookie } from "./binding-instructions.ts";
import { isNavigation, networkOf } from "./client.ts";
import { refusal } from "./refusal.ts";
import { boundCookies } from "./session-cookie.ts";

/**
 * The answer that has the browser refresh its proof and come again, or nothing when that is no use. It never repeats
 * itself: what comes again comes from our own page, and without the cookie that was not good.
 */
export function askDevice(request: NextRequest, kind: SessionKind): Response | undefined {
  if (kind === "guest") return undefined;
  const carriesOther = request.cookies.has(boundCookies[kind]);
  const answer = comesFromElsewhere(request) ? comeFromHere() : carriesOther ? comeAgain(request) : undefined;
  if (carriesOther) answer?.headers.append("Set-Cookie", clearedCookie(kind));
  return answer;
}

/** Writes down that a browser says it could not refresh; a thief will say so too. */
export async function noteSkipped({ headers }: NextRequest, session: Resumed["session"]): Promise<void> {
  const said = headers.get("secure-session-skipped");
  if (said === null || !("accountId" in session)) return;
  const reason = /^(quota_exceeded|server_error|unreachable)(?=;|$)/.exec(said)?.[1] ?? "other";
  const { accountId, handle: sessionHandle } = session;
  await record({ kind: "device-refresh-skipped", accountId, sessionHandle, network: networkOf(headers), reason });
}

function comesFromElsewhere({ method, headers }: NextRequest): boolean {
  const site = headers.get("sec-fetch-site");
  return method === "GET" && isNavigation(headers) && (site === "cross-site" || site === "same-site");
}

/** A page that goes to the same address at once: now it is our own page that asks for it. */
function comeFromHere(): Response {
  const answer = refusal(401, t("One moment"), t("Your browser is showing us that it is still you."));
  answer.headers.set("refresh", "0");
  return answer;
}

/** 307 repeats a write with everything that was in it. */
function comeAgain({ nextUrl }: NextRequest): Response {
  return NextResponse.redirect(new URL(`${nextUrl.pathname}${nextUrl.search}`, config().origin), 307);
}
