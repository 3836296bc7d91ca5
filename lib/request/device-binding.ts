/**
 * Where a browser's network stack registers a device and refreshes its proof (W3C Device Bound Session Credentials). It
 * is no visit: nothing is rotated or kept alive here, and no script ever sees these answers. A browser takes most
 * refusals for the end of the binding, and answers of 500 and above for a reason to try again later.
 */
import "server-only";
import type { NextRequest } from "next/server";
import { findDevice, refreshDevice, registerDevice } from "#lib/binding";
import { readSession } from "#lib/session";
import {
  bareAnswer,
  challengeHeader,
  grantAnswer,
  overAnswer,
  refreshAddress,
  registerAddress,
} from "./binding-instructions.ts";
import { proofOf } from "./bound-proof.ts";
import { cookieNames } from "./session-cookie.ts";

/** Answers the introduction of a device, which the answer to a sign-in has asked for. */
export async function registerBinding(request: NextRequest): Promise<Response> {
  const jar = request.cookies;
  const value = jar.get(cookieNames.customer)?.value;
  const session = await readSession(value, "customer", { boundDigest: proofOf(jar) });
  const token = sentProof(request);
  if (session.kind !== "customer" || token === undefined) return bareAnswer(400);
  const registered = await registerDevice(session, token, registerAddress());
  return registered.outcome === "bound" ? grantAnswer(registered) : bareAnswer(registered.isTooOften ? 503 : 400);
}

/** Answers a device that comes for its next cookie: with a challenge, with the cookie, or with the end of the binding. */
export async function refreshBinding(request: NextRequest): Promise<Response> {
  const name = unquoted(request.headers.get("sec-secure-session-id"));
  if (!name || !/^[\w-]{1,64}$/.test(name)) return bareAnswer(400);
  const value = request.cookies.get(cookieNames.customer)?.value;
  const device = await findDevice(name);
  if (!device || value === undefined) return overAnswer(name);

  const session = await readSession(value, "customer", { evenUnproven: true });
  // The identifier is just being replaced, or the session about to end: the next request will tell.
  if (session.kind !== "customer") return bareAnswer(503);
  if (session.handle !== device.handle) return overAnswer(name);

  const refreshed = await refreshDevice(device, sentProof(request), refreshAddress());
  switch (refreshed.outcome) {
    case "refreshed":
      return grantAnswer(refreshed, challengeHeader(name, refreshed.challenge));
    case "challenged":
      return bareAnswer(403, challengeHeader(name, refreshed.challenge));
    case "refused":
      return bareAnswer(refreshed.isTooOften ? 503 : 400);
  }
}

const sentProof = ({ headers }: NextRequest) => unquoted(headers.get("secure-session-response"));

/** Strings in these headers stand in quotes (RFC 9651), but for the proofs of some browsers. */
const unquoted = (text: string | null) => text?.replace(/^"(.*)"$/, "$1");
