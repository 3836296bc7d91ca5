import type { Metadata } from "next";
import { DayRange } from "#components/checkout/day-range";
import { deliveryEstimate, deliveryMethods, orderSummary } from "#lib/checkout";
import { formatMoney } from "#lib/money";
import { now } from "#lib/time";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { ShippingForm } from "./shipping-form.tsx";

export const metadata: Metadata = { title: "Delivery method" };

export default async function ShippingPage() {
  const context = await requireStep("shipping");
  const { cart, checkout, csrf } = context;
  const methods = deliveryMethods.map((method) => {
    const { deliveryMinor } = orderSummary(cart, { deliveryMethod: method.id });
    return {
      value: method.id,
      label: method.name,
      description: <DayRange {...deliveryEstimate(method.id, now())} />,
      aside: deliveryMinor === 0 ? "free" : formatMoney(deliveryMinor),
    };
  });
  return (
    <CheckoutStep step="shipping" title="How should it travel?" context={context}>
      <ShippingForm csrf={csrf} methods={methods} chosen={checkout?.deliveryMethod ?? "standard"} />
    </CheckoutStep>
  );
}
