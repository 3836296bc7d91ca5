import type { Metadata } from "next";
import { ReviewFacts } from "#components/checkout/review-facts";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { orderSummary } from "#lib/checkout";
import { t } from "#lib/language";
import { redirect } from "#lib/request";
import { returnPeriod } from "#lib/returns";
import { nameOfTax } from "#lib/tax";
import { inWords } from "#lib/time";
import { unsentGift } from "../../../(shop)/cart/unsent-gift.ts";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { factsOf } from "./facts.tsx";
import { PlaceOrderForm } from "./place-order-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Review your order") });

export default async function ReviewPage() {
  const context = await requireStep("review");
  const { session, cart, checkout, csrf } = context;
  if (checkout === undefined) redirect("/cart");
  const totals = orderSummary(cart, checkout);
  const isNoteUnsent = (await unsentGift(session, cart.gift)) !== undefined;
  return (
    <CheckoutStep step="review" title={t("All as you want it?")} context={context}>
      {isNoteUnsent ? (
        <p>
          <Rich
            message="What you typed as a gift note is not part of this order yet. <link>Look at it in the cart</link>."
            link={(words) => (
              <Link prefetch={false} href="/cart">
                {words}
              </Link>
            )}
          />
        </p>
      ) : null}
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
