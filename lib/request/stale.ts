/**
 * The answer to an identifier that was replaced twice within seconds: no harm is done, the browser has a newer cookie by
 * now. A script's request is sent once more by the page; a page reloads itself, once; everybody else is asked to.
 */
import type { NextRequest } from "next/server";
import { config } from "#lib/config";
import { t } from "#lib/language";
import { isNavigation } from "./client.ts";
import { refusal } from "./refusal.ts";

/** 409, to be tried once more with the cookies as they are then. */
export function staleAnswer(request: NextRequest): Response {
  const answer = refusal(
    409,
    t("One moment"),
    t("Another tab was quicker. Please try again; nothing you typed is lost."),
  );
  answer.headers.set("session-stale", "1");
  // Whoever comes from this very address has been sent back by this answer: what was refused twice stays refused.
  const comesFromHere =
    request.headers.get("referer") === `${config().origin}${request.nextUrl.pathname}${request.nextUrl.search}`;
  if (request.method === "GET" && isNavigation(request.headers) && !comesFromHere) answer.headers.set("refresh", "1");
  return answer;
}
