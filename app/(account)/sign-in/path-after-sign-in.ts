import type { MergeReport } from "#lib/cart";
import { returnPath } from "#lib/request";

/**
 * Where somebody goes who has just signed in: back to where they were, else to the account. When two carts have become
 * one they see the cart first, for nobody should pay for what they did not know was in it.
 */
export function pathAfterSignIn(returnTo: string | undefined, merge?: MergeReport): string {
  if (merge && merge.capped.length > 0) return "/cart?merged=short";
  if (merge && merge.rejoined > 0) return "/cart?merged=whole";
  return returnTo === undefined ? "/account" : returnPath(returnTo);
}
