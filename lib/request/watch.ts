/**
 * What the pages of somebody who is signed in, customer or staff, know about the end of their session, so that they can
 * say so in time, and keep nothing personal in sight once it is over. Asking keeps no session alive; only a person's
 * press does.
 */
import "server-only";
import { headers } from "next/headers";
import { t } from "#lib/language";
import { endWarning, limits, type SignedInSession, type StaffSession, timeLeft, touchInterval } from "#lib/session";
import { inSeconds, inSecondsUp, now } from "#lib/time";
import { isTokenOf, tokenFor } from "./csrf.ts";
import { currentSession } from "./current-session.ts";
import { endOf } from "./end-stream.ts";
import { recordForgedToken } from "./forged-token.ts";
import { formOf } from "./form-of.ts";
import { refusal } from "./refusal.ts";
import { currentStaff } from "./staff-session.ts";
import { keepUnfinished } from "./typed.ts";
import { watchHeader } from "./watch-header.ts";

/** Names, in a page's question, the session that the page was made for. */
const sessionHeader = "session-handle";

type Watchable = SignedInSession | StaffSession;

/** For a page: whose end it watches and what it needs to know for that; lengths of time in seconds. */
export async function watchedSession() {
  const session = (await headers()).get(watchHeader) === "staff" ? await currentStaff() : await currentCustomer();
  if (!session) return undefined;
  const { idleTimeout } = limits[session.kind];
  return {
    of: session.kind,
    // The public name: a page must not take the session of whoever signs in after for its own.
    handle: session.handle,
    csrf: tokenFor(session),
    left: secondsLeft(session),
    warning: inSeconds(endWarning),
    idleTimeout: inSeconds(idleTimeout),
    // The idle clock may lag behind what a person has just done, so a page counts on no more than this.
    leastIdleAfterActivity: inSeconds(idleTimeout) - inSeconds(touchInterval),
  };
}

/** Says how many seconds the session of the asking page still has, and nothing else; 204 when it is over. */
export const sessionStatus = async (): Promise<Response> => statusOf(await currentCustomer());

/** The same for a member of staff. */
export const staffSessionStatus = async (): Promise<Response> => statusOf(await currentStaff());

async function statusOf(session: Watchable | undefined): Promise<Response> {
  const asked = (await headers()).get(sessionHeader);
  return session && session.handle === asked ? answer(200, secondsLeft(session)) : answer(204);
}

/** Answers “stay signed in”: a person's press, which the guard has counted as such. As `sessionStatus` otherwise. */
export const extendSession = async (request: Request): Promise<Response> => extend(request, await currentCustomer());

/** The same for a member of staff. */
export const extendStaffSession = async (request: Request): Promise<Response> => extend(request, await currentStaff());

async function extend(request: Request, session: Watchable | undefined): Promise<Response> {
  const token = (await formOf(request))?.get("csrf");
  if (session && !isTokenOf(session, String(token ?? ""))) {
    await recordForgedToken(session);
    return refusal(403, t("Nothing was changed"), t("This page was from before you signed in."));
  }
  return statusOf(session);
}

/** Stays open, and tells the page as soon as its session has ended, wherever that was; 204 when there is none to listen for. */
export const sessionEvents = async (request: Request): Promise<Response> => events(request, await currentCustomer());

/** The same for a member of staff. */
export const staffSessionEvents = async (request: Request): Promise<Response> => events(request, await currentStaff());

function events({ headers: asked, method, signal }: Request, session: Watchable | undefined): Response {
  if (!asked.get("accept")?.includes(eventStream)) return answer(406);
  // Nobody reads what a HEAD would open, nor ever closes it.
  const stream = session && (method === "HEAD" ? null : endOf(session.handle, signal));
  if (stream === undefined) return answer(204);
  // A proxy, or our own compression, that waits for more before it passes anything on would wait until the end.
  const headers = { "Content-Type": eventStream, "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" };
  return new Response(stream, { headers });
}

const eventStream = "text/event-stream";

/** Keeps what is being typed on a page whose session is about to end, or has just timed out. */
export async function keepTyped(request: Request): Promise<Response> {
  const form = await formOf(request);
  if (!form) return answer(400);
  await keepUnfinished(form);
  return answer(204);
}

async function currentCustomer(): Promise<SignedInSession | undefined> {
  const session = await currentSession();
  return session.kind === "customer" ? session : undefined;
}

/** Rounded up: what still lives must not be called over. */
function secondsLeft(session: Watchable) {
  const { idle, absolute } = timeLeft(session, now());
  return { idle: inSecondsUp(idle), absolute: inSecondsUp(absolute) };
}

const answer = (status: 200 | 204 | 400 | 406, body?: object): Response =>
  new Response(body ? JSON.stringify(body) : null, {
    status,
    headers: { "Cache-Control": "no-store", ...(body ? { "Content-Type": "application/json" } : {}) },
  });
