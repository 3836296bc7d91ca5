/** Signing in and out, where session, cart and cookies change together. */
import "server-only";
import { cookies } from "next/headers";
import { type ProvenOwner, rememberLanguage } from "#lib/account";
import { type MergeReport, mergeGuestCart } from "#lib/cart";
import { rememberDevice } from "#lib/known-device";
import { moveAccess } from "#lib/orders";
import { moveViews } from "#lib/recently-viewed";
import { isUnchanged } from "#lib/security-stamp";
import { type AuthenticationMethod, beginSignedIn, end, readSession, type SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { giveWishes } from "#lib/wish-list";
import { currentClient } from "./current-session.ts";
import { keepDevice, presentedDevices } from "./device-cookie.ts";
import {
  boundCookies,
  cookieAttributes,
  cookieNames,
  elevationCookie,
  strictCookieAttributes,
  typedCookie,
} from "./session-cookie.ts";

/** Somebody who has proved to own an account, or to own the session of that handle, which the new one takes the place of. */
type Owner = ProvenOwner | { readonly accountId: string; readonly inPlaceOf: string };

/** What a sign-in has made of what the guest had: the cart's part, and how many pieces joined the wish list. */
export type SignInReport = MergeReport & { readonly wishes: number };

type Begun = { readonly session: SignedInSession; readonly report: SignInReport | undefined };

/**
 * Begins the session of somebody who has just proved to be `owner`: a new identifier always, every session whose
 * identifier came along ends, and the guest's cart moves over, all of it or nothing (ASVS 7.2.4). Nothing begins when the
 * proof was overtaken: by a new password, for example, that a sign-in with the old one must not outlive.
 * From here on the account knows the browser; if it did not before, its owner is written to, unless `isFirst`: the account
 * begins with this. `report` says what the merge changed, when there was a guest.
 */
export async function beginCustomerSession(
  owner: Owner,
  methods: readonly AuthenticationMethod[],
  { isFirst = false } = {},
): Promise<Begun | undefined> {
  const { accountId } = owner;
  const jar = await cookies();
  const client = await currentClient();
  const secrets = await presentedDevices();
  const outcome = await transaction(async () => {
    const { guest, customer } = await sessionsAtHand();
    const stillCounts =
      "inPlaceOf" in owner
        ? customer.kind === "customer" && customer.handle === owner.inPlaceOf
        : await isUnchanged(accountId, owner.securityStamp);
    if (!stillCounts) return undefined;
    const begun = await beginSignedIn(accountId, methods, client);
    const report = guest.kind === "guest" ? await takeOver(guest.handle, begun.session) : undefined;
    if (guest.kind === "guest") await moveAccess(guest.handle, begun.session.handle);
    if (guest.kind === "guest") await moveViews(guest.handle, begun.session.handle);
    if ("inPlaceOf" in owner) await moveViews(owner.inPlaceOf, begun.session.handle);
    for (const session of [guest, customer]) if (session.kind !== "anonymous") await end(session, "sign-in");
    const sessionHandle = begun.session.handle;
    await rememberLanguage(accountId);
    const device = await rememberDevice({ accountId, sessionHandle, client, secrets, isFirst });
    return { ...begun, report, device };
  });
  if (!outcome) return undefined;
  const { identifier, device, ...begun } = outcome;
  await keepDevice(device);
  jar.set(cookieNames.customer, identifier, cookieAttributes);
  // The latter names this browser in the former session, and whoever has copied it since must not pass for this one.
  for (const name of [cookieNames.guest, typedCookie])
    if (jar.has(name)) jar.set(name, "", { ...cookieAttributes, maxAge: 0 });
  return begun;
}

async function takeOver(guestHandle: string, session: SignedInSession): Promise<SignInReport> {
  const merged = await mergeGuestCart(guestHandle, session.accountId);
  return { ...merged, wishes: await giveWishes(guestHandle, session) };
}

/** Signs out: the record first, then the cookies. Throws when the database cannot record it, so nobody is told a lie. */
export async function endCustomerSession(): Promise<void> {
  await transaction(async () => {
    for (const session of Object.values(await sessionsAtHand())) {
      if (session.kind !== "anonymous") await end(session, "sign-out");
    }
  });
  await dropCookies();
}

async function dropCookies(): Promise<void> {
  const jar = await cookies();
  for (const name of [cookieNames.customer, cookieNames.guest, typedCookie]) {
    if (jar.has(name)) jar.set(name, "", { ...cookieAttributes, maxAge: 0 });
  }
  // The browser's own end of the binding goes with what it stored; whatever is left of it is told so at its next refresh.
  if (jar.has(boundCookies.customer)) jar.set(boundCookies.customer, "", { ...cookieAttributes, maxAge: 0 });
  if (jar.has(elevationCookie)) jar.set(elevationCookie, "", { ...strictCookieAttributes, maxAge: 0 });
}

/** What the cookies name, a session whose device did not show itself included: whoever holds it may well end it. */
async function sessionsAtHand() {
  const jar = await cookies();
  const customer = await readSession(jar.get(cookieNames.customer)?.value, "customer", { evenUnproven: true });
  return { guest: await readSession(jar.get(cookieNames.guest)?.value, "guest"), customer };
}
