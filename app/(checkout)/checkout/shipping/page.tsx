import type { Metadata } from "next";
import { DayRange } from "#components/checkout/day-range";
import { Notice } from "#components/checkout/notice";
import { orderSummary } from "#lib/checkout";
import { deliveryEstimate, departureDay, methodsFor } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { redirect, typedBefore } from "#lib/request";
import { now } from "#lib/time";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { shippingSchema } from "./schema.ts";
import { ShippingForm } from "./shipping-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Delivery method") });

export default async function ShippingPage() {
  const context = await requireStep("shipping");
  const { session, cart, checkout, csrf } = context;
  const { address, deliveryMethod, deliveryObstacle } = checkout ?? {};
  if (address === undefined) redirect("/cart");
  const { country } = address;
  const methods = methodsFor({ country, weightGrams: cart.weightGrams }).map(({ id, name }) => {
    const { deliveryMinor } = orderSummary(cart, { address, deliveryMethod: id });
    return {
      value: id,
      label: name,
      description: <DayRange {...deliveryEstimate(id, country, departureDay(now()))} />,
      aside: deliveryMinor === 0 ? t("free") : formatMoney(deliveryMinor),
    };
  });
  const pressed = shippingSchema.safeParse(await typedBefore(session, "/checkout/shipping")).data?.method;
  return (
    <CheckoutStep step="shipping" title={t("How should it travel?")} context={context}>
      {deliveryObstacle === undefined ? null : (
        <Notice title={t("Please choose how it should travel once more")}>
          <p>{deliveryObstacle}</p>
        </Notice>
      )}
      <ShippingForm csrf={csrf} methods={methods} chosen={pressed ?? deliveryMethod ?? "standard"} />
    </CheckoutStep>
  );
}
