/** Signing in and out, where session, cart and cookies change together. */
import "server-only";
import { cookies } from "next/headers";
import { type MergeReport, mergeGuestCart } from "#lib/cart";
import { moveAccess } from "#lib/orders";
import { type AuthenticationMethod, beginSignedIn, end, readSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { currentNetwork } from "./current-session.ts";
import { cookieAttributes, cookieNames } from "./session-cookie.ts";

/**
 * Begins the session of somebody who has just proved to own `accountId`: a new identifier always, every session whose
 * identifier came along ends, and the guest's cart moves over, all of it or nothing (ASVS 7.2.4).
 * Reports what the merge changed, when there was a guest.
 */
export async function beginCustomerSession(
  accountId: string,
  methods: readonly AuthenticationMethod[],
): Promise<MergeReport | undefined> {
  const jar = await cookies();
  const network = await currentNetwork();
  const { identifier, report } = await transaction(async () => {
    const guest = await readSession(jar.get(cookieNames.guest)?.value, "guest");
    const former = await readSession(jar.get(cookieNames.customer)?.value, "customer");
    const report = guest.kind === "guest" ? await mergeGuestCart(guest.handle, accountId) : undefined;
    const begun = await beginSignedIn(accountId, methods, network);
    if (guest.kind === "guest") await moveAccess(guest.handle, begun.session.handle);
    for (const session of [guest, former]) if (session.kind !== "anonymous") await end(session, "sign-in");
    return { ...begun, report };
  });
  jar.set(cookieNames.customer, identifier, cookieAttributes);
  if (jar.has(cookieNames.guest)) jar.set(cookieNames.guest, "", { ...cookieAttributes, maxAge: 0 });
  return report;
}

/** Signs out: the record first, then the cookies. Throws when the database cannot record it, so nobody is told a lie. */
export async function endCustomerSession(): Promise<void> {
  const jar = await cookies();
  await transaction(async () => {
    for (const [kind, name] of Object.entries(cookieNames)) {
      const session = await readSession(jar.get(name)?.value, kind as keyof typeof cookieNames);
      if (session.kind !== "anonymous") await end(session, "sign-out");
    }
  });
  for (const name of Object.values(cookieNames)) {
    if (jar.has(name)) jar.set(name, "", { ...cookieAttributes, maxAge: 0 });
  }
}
