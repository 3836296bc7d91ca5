/** From Stripe's words to the shop's. */

import type Stripe from "stripe";
import { t } from "#lib/language";
import type { DeclineReason } from "./provider.ts";

/** Why a cancelled intent came to nothing. */
export function reasonOf(intent: Stripe.PaymentIntent): DeclineReason {
  const { code, decline_code: declineCode } = intent.last_payment_error ?? {};
  if (declineCode === "insufficient_funds") return "insufficient-funds";
  if (code === "payment_intent_authentication_failure") return "not-approved";
  if (intent.last_payment_error) return "card-declined";
  // The shopper was asked, and never answered.
  return intent.cancellation_reason === "abandoned" ? "not-approved" : "never-arrived";
}

/** How people recognise a card; undefined for what is none. */
export function labelOf(preview: Stripe.ConfirmationToken.PaymentMethodPreview | null | undefined): string | undefined {
  if (!preview?.card) return undefined;
  const { brand, last4 } = preview.card;
  return t("{brand} ending in {last4}", { brand: brands[brand] ?? t("Card"), last4 });
}

const brands: Readonly<Record<string, string>> = {
  amex: "American Express",
  cartes_bancaires: "Cartes Bancaires",
  diners: "Diners Club",
  discover: "Discover",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};
