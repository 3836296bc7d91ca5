import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/checkout/notice";
import { orderSummary } from "#lib/checkout";
import { currency } from "#lib/money";
import { provider } from "#lib/payment";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { declineText } from "./decline-text.ts";
import { PaymentForm } from "./payment-form.tsx";
import { StripeForm } from "./stripe-form.tsx";
import { TestCards } from "./test-cards.tsx";

export const metadata: Metadata = { title: "Payment" };

type PaymentPageProps = { searchParams: Promise<{ declined?: string | string[] }> };

export default async function PaymentPage({ searchParams }: PaymentPageProps) {
  const context = await requireStep("payment");
  const { cart, checkout, csrf } = context;
  const { declined } = await searchParams;
  const { entry } = provider();
  return (
    <CheckoutStep step="payment" title="How would you like to pay?" context={context}>
      {declined === undefined ? null : (
        <Notice tone="error" title="The bank declined the payment">
          {declineText(declined)} Nothing has been charged, and your cart is as it was.
        </Notice>
      )}
      {checkout?.payment === undefined ? null : (
        <p>
          <strong>{checkout.payment.label}</strong> is chosen.{" "}
          <Link prefetch={false} href="/checkout/review">
            Keep it
          </Link>
          , or enter another card.
        </p>
      )}
      {entry.kind === "card-form" ? (
        <>
          <TestCards cards={entry.testCards} />
          <PaymentForm csrf={csrf} name={checkout?.address?.name ?? ""} />
        </>
      ) : (
        <StripeForm
          csrf={csrf}
          publishableKey={entry.publishableKey}
          amountMinor={orderSummary(cart, checkout).totalMinor}
          currency={currency}
        />
      )}
    </CheckoutStep>
  );
}
