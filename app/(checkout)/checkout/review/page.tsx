import type { Metadata } from "next";
import { ReviewFacts } from "#components/checkout/review-facts";
import { orderSummary } from "#lib/checkout";
import { t } from "#lib/language";
import { redirect } from "#lib/request";
import { returnPeriod } from "#lib/returns";
import { nameOfTax } from "#lib/tax";
import { inWords } from "#lib/time";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { factsOf } from "./facts.tsx";
import { PlaceOrderForm } from "./place-order-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Review your order") });

export default async function ReviewPage() {
  const context = await requireStep("review");
  const { cart, checkout, csrf } = context;
  if (checkout === undefined) redirect("/cart");
  const totals = orderSummary(cart, checkout);
  return (
    <CheckoutStep step="review" title={t("All as you want it?")} context={context}>
      <ReviewFacts facts={factsOf(checkout, cart.gift)} />
      <PlaceOrderForm
        csrf={csrf}
        checkoutKey={checkout.key}
        cartVersion={cart.version}
        totalMinor={totals.totalMinor}
        taxName={nameOfTax(totals.taxName)}
        returnPeriod={inWords(returnPeriod)}
      />
    </CheckoutStep>
  );
}
