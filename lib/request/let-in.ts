/** The one way from a proof to a customer's session: whatever somebody has proved themselves with, they are let in here. */
import "server-only";
import type { ProvenOwner } from "#lib/account";
import type { MergeReport } from "#lib/cart";
import type { AuthenticationMethod } from "#lib/session";
import { requestVerification } from "#lib/sign-in-verification";
import { currentNetwork } from "./current-session.ts";
import { beginCustomerSession } from "./customer-session.ts";
import { returnPath } from "./return-path.ts";

/** Somebody who has proved to own the account, how, and where they were going. */
export type Arrival = ProvenOwner & {
  readonly methods: readonly AuthenticationMethod[];
  readonly returnTo: string | undefined;
};

export type LetIn =
  /** Where to go now: to what this sign-in still lacks, or, signed in, to where they wanted to go. */
  | { readonly outcome: "next"; readonly path: string }
  /** Too many letters were sent already; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number }
  /** The account has changed since: what was proved counts no more. */
  | { readonly outcome: "overtaken" };

/** Begins the session, unless the sign-in lacks something yet. Only where an answer can still set a cookie. */
export async function letIn({ methods, returnTo, ...owner }: Arrival): Promise<LetIn> {
  const verification = await requestVerification(owner.accountId, await currentNetwork(), {
    role: "customer",
    returnTo,
  });
  switch (verification.outcome) {
    case "link-sent":
      return { outcome: "next", path: "/sign-in/verify" };
    case "wait":
      return verification;
    case "not-needed": {
      const begun = await beginCustomerSession(owner, methods);
      return begun ? { outcome: "next", path: pathAfterSignIn(returnTo, begun.report) } : { outcome: "overtaken" };
    }
  }
}

/**
 * Where somebody goes who has just signed in: back to where they were, else to the account. When two carts have become
 * one they see the cart first, for nobody should pay for what they did not know was in it.
 */
export function pathAfterSignIn(returnTo: string | undefined, merge?: MergeReport): string {
  if (merge && merge.capped.length > 0) return "/cart?merged=short";
  if (merge && merge.rejoined > 0) return "/cart?merged=whole";
  return returnTo === undefined ? "/account" : returnPath(returnTo);
}
