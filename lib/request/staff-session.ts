/**
 * The session of a member of staff. It has a cookie, an entrance and an end of its own: whoever is signed in to the shop
 * in the same browser stays so, and neither session opens the other's pages.
 */
import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { ProvenOwner } from "#lib/account";
import { elevateBegun } from "#lib/elevation";
import { rememberDevice } from "#lib/known-device";
import { isUnchanged } from "#lib/security-stamp";
import { type AuthenticationMethod, beginStaff, end, readSession, type StaffSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { ruleFor } from "./access.ts";
import { proofOf } from "./bound-proof.ts";
import { tokenFor } from "./csrf.ts";
import { currentClient } from "./current-session.ts";
import { keepDevice, presentedDevices } from "./device-cookie.ts";
import { handedOn } from "./handed-on.ts";
import { redirect } from "./redirect.ts";
import { noteAtBackOffice } from "./refused-access.ts";
import { staffReAuthenticationPath, staffSignInPath } from "./return-path.ts";
import { attributesFor, boundCookies, cookieNames, elevationCookie, strictCookieAttributes } from "./session-cookie.ts";
import { lacksFactors, setUpFirst } from "./set-up-first.ts";

/** The staff session that the request's cookies name, read once per request. */
export const currentStaff: () => Promise<StaffSession | undefined> = cache(async () => {
  const jar = await cookies();
  const value = jar.get(cookieNames.staff)?.value;
  const found = handedOn(value, "staff");
  if (found) return found;
  const session = await readSession(value, "staff", { boundDigest: proofOf(jar, "staff") });
  return session.kind === "staff" ? session : undefined;
});

/**
 * The staff session, or no return: everybody else goes to the staff's entrance, to prove themselves again, or to set up
 * the second factor without which nothing opens.
 */
export async function requireStaff(returnTo: string): Promise<StaffSession> {
  const session = await currentStaff();
  if (!session) return turnAway(returnTo);
  if (session.proofDue) redirect(staffReAuthenticationPath(returnTo));
  const first = await setUpFirst(session, ruleOf(returnTo));
  if (first) redirect(first);
  return session;
}

/** Leads whoever is not of the staff to its entrance. An action answers at any path, so the guard alone does not see them. */
export async function turnAway(returnTo: string): Promise<never> {
  await noteAtBackOffice(await cookies(), await headers(), ruleOf(returnTo)?.path ?? "/staff");
  return redirect(staffSignInPath(returnTo));
}

const ruleOf = (address: string) => ruleFor(address.replace(/\?.*/, ""));

/** The staff session even when its bound device did not show itself: for replacing or ending it, and for nothing else. */
export async function staffAtHand(): Promise<StaffSession | undefined> {
  const bound = { boundDigest: proofOf(await cookies(), "staff"), evenUnproven: true };
  const session = await readSession((await cookies()).get(cookieNames.staff)?.value, "staff", bound);
  return session.kind === "staff" ? session : undefined;
}

/** The token that a form of the back office carries as `csrf`. */
export const staffCsrfToken = (session: StaffSession): string => tokenFor(session);

/**
 * Begins the session of a member of staff who has just proved who they are, under a new identifier; the one whose
 * identifier came along ends. From here on the account knows the browser; if it did not before, its owner is written to.
 * Whoever has to set up a second factor first is not asked for the same proof again on the way.
 * `too-many`: they are signed in as often as the policy allows; `overtaken`: the proof counts no more, as after a new
 * password.
 */
export async function beginStaffSession(
  { accountId, securityStamp }: ProvenOwner,
  methods: readonly AuthenticationMethod[],
): Promise<"begun" | "too-many" | "overtaken"> {
  const client = await currentClient();
  const secrets = await presentedDevices();
  const outcome = await transaction(async () => {
    if (!(await isUnchanged(accountId, securityStamp))) return "overtaken";
    const former = await staffAtHand();
    if (former) await end(former, "sign-in");
    const begun = await beginStaff(accountId, methods, client);
    if (!begun) return "too-many";
    const arrival = { accountId, sessionHandle: begun.session.handle, client, secrets, isFirst: false };
    return { ...begun, device: await rememberDevice(arrival) };
  });
  if (typeof outcome === "string") return outcome;
  const { session, identifier, device } = outcome;
  await keepDevice(device);
  const jar = await cookies();
  jar.set(cookieNames.staff, identifier, attributesFor("staff"));
  if (await lacksFactors(accountId)) jar.set(elevationCookie, await elevateBegun(session), strictCookieAttributes);
  return "begun";
}

/** Ends the staff session: the record first, then the cookies. The shop's session in the same browser goes on. */
export async function endStaffSession(session: StaffSession): Promise<void> {
  const jar = await cookies();
  await end(session, "sign-out");
  for (const name of [cookieNames.staff, boundCookies.staff, elevationCookie]) {
    if (jar.has(name)) jar.set(name, "", { ...strictCookieAttributes, maxAge: 0 });
  }
}
