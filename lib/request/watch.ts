/**
 * What the pages of a signed-in customer know about the end of their session, so that they can say so in time, and keep
 * nothing personal in sight once it is over. Asking keeps no session alive; only a person's press does.
 */
import "server-only";
import { headers } from "next/headers";
import { record } from "#lib/journal";
import { endWarning, limits, type SignedInSession, timeLeft, touchInterval } from "#lib/session";
import { inSeconds, inSecondsUp, now } from "#lib/time";
import { isTokenOf, tokenFor } from "./csrf.ts";
import { currentSession } from "./current-session.ts";
import { refusal } from "./refusal.ts";
import { keepWhileTyping } from "./typed.ts";

/** Names, in a page's question, the session that the page was made for. */
const sessionHeader = "session-handle";

/** For a page: whose end it watches and what it needs to know for that; lengths of time in seconds. */
export async function watchedSession() {
  const session = await currentSession();
  if (session.kind !== "customer") return undefined;
  return {
    // The public name: a page must not take the session of whoever signs in after for its own.
    handle: session.handle,
    csrf: tokenFor(session),
    left: secondsLeft(session),
    warning: inSeconds(endWarning),
    idleTimeout: inSeconds(limits.customer.idleTimeout),
    // The idle clock may lag behind what a person has just done, so a page counts on no more than this.
    leastIdleAfterActivity: inSeconds(limits.customer.idleTimeout) - inSeconds(touchInterval),
  };
}

/** Says how many seconds the session of the asking page still has, and nothing else; 204 when it is over. */
export async function sessionStatus(): Promise<Response> {
  const session = await currentSession();
  const asked = (await headers()).get(sessionHeader);
  if (session.kind !== "customer" || session.handle !== asked) return answer(204);
  return answer(200, secondsLeft(session));
}

/** Answers “stay signed in”: a person's press, which the guard has counted as such. As `sessionStatus` otherwise. */
export async function extendSession(request: Request): Promise<Response> {
  const session = await currentSession();
  const token = (await request.formData()).get("csrf");
  if (session.kind === "customer" && !isTokenOf(session, String(token ?? ""))) {
    await record({ kind: "forged-token-refused", sessionHandle: session.handle });
    return refusal(403, "Nothing was changed", "This page was from before you signed in.");
  }
  return sessionStatus();
}

/** Keeps what is being typed on a page whose session is about to end, or has just timed out. */
export async function keepTyped(request: Request): Promise<Response> {
  await keepWhileTyping(await request.formData());
  return answer(204);
}

/** Rounded up: what still lives must not be called over. */
function secondsLeft(session: SignedInSession) {
  const { idle, absolute } = timeLeft(session, now());
  return { idle: inSecondsUp(idle), absolute: inSecondsUp(absolute) };
}

const answer = (status: 200 | 204, body?: object): Response =>
  new Response(body ? JSON.stringify(body) : null, {
    status,
    headers: { "Cache-Control": "no-store", ...(body ? { "Content-Type": "application/json" } : {}) },
  });
