/** The one way from a proof to a customer's session: whatever somebody has proved themselves with, they are let in here. */
import "server-only";
import type { ProvenOwner } from "#lib/account";
import type { MergeReport } from "#lib/cart";
import { needsSecondFactor } from "#lib/second-factor";
import type { AuthenticationMethod } from "#lib/session";
import { requestVerification } from "#lib/sign-in-verification";
import { currentNetwork } from "./current-session.ts";
import { beginCustomerSession } from "./customer-session.ts";
import { askForSecondFactor } from "./pending-sign-in.ts";
import { returnPath } from "./return-path.ts";

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
  | { readonly outcome: "overtaken" };

/** Begins the session, unless the sign-in lacks something yet. Only where an answer can still set a cookie. */
export async function letIn({ methods, returnTo, isFirst = false, ...owner }: Arrival): Promise<LetIn> {
  const { accountId } = owner;
  if (await needsSecondFactor(accountId, methods))
    return { outcome: "next", path: await askForSecondFactor({ ...owner, methods, returnTo }) };
  const facts = { role: "customer", methods, returnTo } as const;
  const verification = await requestVerification(accountId, await currentNetwork(), facts);
  switch (verification.outcome) {
    case "link-sent":
      return { outcome: "next", path: "/sign-in/verify" };
    case "wait":
      return verification;
    case "not-needed": {
      const begun = await beginCustomerSession(owner, methods, { isFirst });
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
