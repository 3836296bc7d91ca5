/**
 * Where the secret of a mailed reset link stays while its reader chooses a password: in a cookie that no script reads,
 * so that neither the address bar, the browser's history nor any request of the page names it (ASVS 14.2.1). `Lax`:
 * somebody who comes from their mail on the web comes from another site, and a `Strict` cookie would stay behind.
 */
import "server-only";
import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { urlOf } from "#lib/config";
import { findPasswordReset, resetLinkLife } from "#lib/password-reset";
import { inSeconds } from "#lib/time";
import { cookieAttributes, resetCookie } from "./session-cookie.ts";

/**
 * Answers whoever follows a reset link: on to the page, without the secret. It changes nothing on the server, for mail
 * scanners follow links too. A link that is over leaves the cookie of a good one, in another tab, as it is.
 */
export async function openResetLink(token: string): Promise<Response> {
  const isGood = (await findPasswordReset(token)) !== undefined;
  const page = urlOf(isGood ? "/reset-password" : "/reset-password?link=over");
  const answer = NextResponse.redirect(page, 303);
  answer.headers.set("Cache-Control", "no-store");
  if (isGood) answer.cookies.set(resetCookie, token, { ...cookieAttributes, maxAge: inSeconds(resetLinkLife) });
  return answer;
}

/** The secret of the link that this browser has followed, if it has; empty otherwise, which opens nothing. */
export const resetToken = async (): Promise<string> => (await cookies()).get(resetCookie)?.value ?? "";

/** Forgets the link: it has been used. */
export async function dropResetToken(): Promise<void> {
  (await cookies()).set(resetCookie, "", { ...cookieAttributes, maxAge: 0 });
}
