/**
 * The one way from a proof to a session, at either entrance: whatever somebody has proved themselves with, they are let
 * in here.
 */
import "server-only";
import type { AccountRole, ProvenOwner } from "#lib/account";
import { readPath } from "#lib/language";
import { needsSecondFactor } from "#lib/second-factor";
import type { AuthenticationMethod } from "#lib/session";
import { requestVerification, verifySignIn } from "#lib/sign-in-verification";
import { ruleFor } from "./access.ts";
import { currentNetwork } from "./current-session.ts";
import { beginCustomerSession, type SignInReport } from "./customer-session.ts";
import { askForSecondFactor } from "./pending-sign-in.ts";
import { entranceOf, returnPath, staffReturnPath } from "./return-path.ts";
import { setUpFirst } from "./set-up-first.ts";
import { beginStaffSession } from "./staff-session.ts";

/** Somebody who has proved to own the account, how, and where they were going. */
export type Arrival = ProvenOwner & {
  readonly methods: readonly AuthenticationMethod[];
  readonly returnTo: string | undefined;
  /** The account begins with this, so its owner is not told of a new browser. */
  readonly isFirst?: boolean;
};

export type LetIn =
  /** Where to go now: to what this sign-in still lacks, or, signed in, to where they wanted to go. */
  | { readonly outcome: "next"; readonly path: string }
  /** Too many letters were sent already; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number }
  /** The account has changed since: what was proved counts no more. */
  | { readonly outcome: "overtaken" }
  /** A member of staff is signed in as often as the policy allows. */
  | { readonly outcome: "too-many" };

/** Begins the session, unless the sign-in lacks something yet. Only where an answer can still set a cookie. */
export async function letIn(arrival: Arrival, role: AccountRole = "customer"): Promise<LetIn> {
  const { accountId, methods, returnTo } = arrival;
  if (await needsSecondFactor(accountId, methods))
    return { outcome: "next", path: await askForSecondFactor(arrival, role) };
  const verification = await requestVerification(accountId, await currentNetwork(), { role, methods, returnTo });
  switch (verification.outcome) {
    case "link-sent":
      return { outcome: "next", path: `${entranceOf(role)}/verify` };
    case "wait":
      return verification;
    case "not-needed":
      return begin[role](arrival);
  }
}

/** The same for whoever follows the mailed link that their sign-in still lacked; nothing when the link is over. */
export async function letInByLink(
  token: string,
  returnTo: string | undefined,
  role: AccountRole,
): Promise<LetIn | undefined> {
  const verified = await verifySignIn(token, role, await currentNetwork());
  return verified && begin[role]({ ...verified, returnTo });
}

const begin: Readonly<Record<AccountRole, (arrival: Arrival) => Promise<LetIn>>> = {
  customer: async (arrival) => {
    const begun = await beginCustomerSession(arrival, arrival.methods, { isFirst: arrival.isFirst ?? false });
    if (!begun) return { outcome: "overtaken" };
    return { outcome: "next", path: pathAfterSignIn(arrival.returnTo, begun.report) };
  },
  staff: async (arrival) => {
    const begun = await beginStaffSession(arrival, arrival.methods);
    if (begun !== "begun") return { outcome: begun };
    const path = staffReturnPath(arrival.returnTo);
    // The guard would lead there too, but the address would still be that of the page which is closed.
    return { outcome: "next", path: (await setUpFirst(arrival, ruleFor(path.replace(/\?.*/, "")))) ?? path };
  },
};

/**
 * Where a customer goes who has just signed in: back to where they were, else to the account. When two carts have become
 * one they see the cart first, for nobody should pay for what they did not know was in it. That a wish list has grown can
 * wait for whoever is on the way to something.
 */
export function pathAfterSignIn(returnTo: string | undefined, report?: SignInReport): string {
  const { rejoined = [], capped = [], paying = [], wishes = 0 } = report ?? {};
  const saved: Record<string, string> = wishes > 0 ? { wishes: `${wishes}` } : {};
  if (rejoined.length + paying.length > 0) {
    const elsewhere: Record<string, string> = paying.length > 0 ? { paying: paying.join() } : {};
    return `/cart?${new URLSearchParams({ joined: rejoined.join(), capped: capped.join(), ...elsewhere, ...saved })}`;
  }
  if (wishes > 0 && (returnTo === undefined || readPath(returnTo).path === "/wish-list"))
    return `/wish-list?joined=${wishes}`;
  return returnTo === undefined ? "/account" : returnPath(returnTo);
}
