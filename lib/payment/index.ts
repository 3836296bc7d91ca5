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
