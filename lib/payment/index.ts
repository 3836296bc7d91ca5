/** Moving money: one interface, and the provider that stands behind it. */
import { config } from "#lib/config";
import type { PaymentProvider } from "./provider.ts";
import { stripePayments } from "./stripe.ts";
import { testBank } from "./test-bank.ts";

export type { Card, ChargeState, DeclineReason, PaymentProvider } from "./provider.ts";

let chosen: PaymentProvider | undefined;

/** The provider of this installation: Stripe where it is set up, otherwise the embedded test bank. */
export function provider(): PaymentProvider {
  const { stripe } = config();
  chosen ??= stripe ? stripePayments(stripe) : testBank;
  return chosen;
}

/**
 * Where the provider wants to ask the shopper about a charge; undefined when it does not, and also when it cannot be reached:
 * then there is nothing to do but to wait.
 */
export async function findChallenge(reference: string): Promise<string | undefined> {
  const charge = await provider()
    .findCharge(reference)
    .catch(() => undefined);
  return charge?.status === "challenge" ? charge.url : undefined;
}
