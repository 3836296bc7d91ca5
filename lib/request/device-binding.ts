/**
 * Where a browser's network stack registers a device and refreshes its proof (W3C Device Bound Session Credentials). It
 * is no visit: nothing is rotated or kept alive here, and no script ever sees these answers. A browser takes most
 * refusals for the end of the binding, and answers of 500 and above for a reason to try again later.
 */
import "server-only";
import type { NextRequest } from "next/server";
import { findDevice, refreshDevice, registerDevice } from "#lib/binding";
import { readSession, type SignedInSession, type StaffSession } from "#lib/session";
import {
  bareAnswer,
  challengeHeader,
  grantAnswer,
  overAnswer,
  refreshAddress,
  registerAddress,
} from "./binding-instructions.ts";
import { type BoundKind, cookieNames } from "./session-cookie.ts";

/** Answers the introduction of a device, which the answer to a sign-in has asked for. */
export async function registerBinding(request: NextRequest): Promise<Response> {
  const sessions = [await sessionIn(request, "customer"), await sessionIn(request, "staff")];
  const token = sentProof(request);
  const proved = sessions.filter((session) => session !== undefined);
  if (proved.length === 0 || token === undefined) return bareAnswer(400);
  const registered = await registerDevice(proved, token, registerAddress());
  return registered.outcome === "bound"
    ? grantAnswer(registered.kind, registered)
    : bareAnswer(registered.isTooOften ? 503 : 400);
}

/** Answers a device that comes for its next cookie: with a challenge, with the cookie, or with the end of the binding. */
export async function refreshBinding(request: NextRequest): Promise<Response> {
  const name = unquoted(request.headers.get("sec-secure-session-id"));
  if (!name || !/^[\w-]{1,64}$/.test(name)) return bareAnswer(400);
  const device = await findDevice(name);
  if (!device || !request.cookies.has(cookieNames[device.kind])) return overAnswer(name);

  const session = await sessionIn(request, device.kind);
  // The identifier is just being replaced, or the session about to end: the next request will tell.
  if (session === undefined) return bareAnswer(503);
  if (session.handle !== device.handle) return overAnswer(name);

  const refreshed = await refreshDevice(device, sentProof(request), refreshAddress());
  switch (refreshed.outcome) {
    case "refreshed":
      return grantAnswer(device.kind, refreshed, challengeHeader(name, refreshed.challenge));
    case "challenged":
      return bareAnswer(403, challengeHeader(name, refreshed.challenge));
    case "refused":
      return bareAnswer(refreshed.isTooOften ? 503 : 400);
  }
}

/** The session that the cookie of that kind names, its device at hand or not. */
async function sessionIn(
  { cookies }: NextRequest,
  kind: BoundKind,
): Promise<SignedInSession | StaffSession | undefined> {
  const session = await readSession<BoundKind>(cookies.get(cookieNames[kind])?.value, kind, { evenUnproven: true });
  return session.kind === "anonymous" ? undefined : session;
}

const sentProof = ({ headers }: NextRequest) => unquoted(headers.get("secure-session-response"));

/** Strings in these headers stand in quotes (RFC 9651), but for the proofs of some browsers. */
const unquoted = (text: string | null) => text?.replace(/^"(.*)"$/, "$1");
