import type { Metadata } from "next";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { orderSummary } from "#lib/checkout";
import { t } from "#lib/language";
import { currency } from "#lib/money";
import { provider } from "#lib/payment";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { declineText } from "./decline-text.ts";
import { PaymentForm } from "./payment-form.tsx";
import { StripeForm } from "./stripe-form.tsx";
import { TestCards } from "./test-cards.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Payment") });

type PaymentPageProps = { searchParams: Promise<{ declined?: string | string[] }> };

export default async function PaymentPage({ searchParams }: PaymentPageProps) {
  const context = await requireStep("payment");
  const { cart, checkout, csrf } = context;
  const { declined } = await searchParams;
  const { entry } = provider();
  return (
    <CheckoutStep step="payment" title={t("How would you like to pay?")} context={context}>
      {declined === undefined ? null : <NotPaid {...declineText(declined)} />}
      {checkout?.payment === undefined ? null : (
        <p>
          <Rich
            message="{card} is chosen. <link>Keep it</link>, or enter another card."
            card={<strong>{checkout.payment.label}</strong>}
            link={(words) => (
              <Link prefetch={false} href="/checkout/review">
                {words}
              </Link>
            )}
          />
        </p>
      )}
      {entry.kind === "card-form" ? (
        <>
          <TestCards cards={entry.testCards()} />
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

function NotPaid({ tone, title, why }: ReturnType<typeof declineText>) {
  return (
    <Notice tone={tone} title={title}>
      {t("{why} Nothing has been charged, and your cart is as it was.", { why })}
    </Notice>
  );
}
