import type { Metadata } from "next";
import { findAccount } from "#lib/account";
import { deliveryCountries } from "#lib/checkout";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { DeliveryForm } from "./delivery-form.tsx";

export const metadata: Metadata = { title: "Delivery address" };

export default async function DeliveryPage() {
  const context = await requireStep("delivery");
  const { session, checkout, csrf } = context;
  const address = checkout?.address;
  const account = session.kind === "customer" ? await findAccount(session.accountId) : undefined;
  return (
    <CheckoutStep step="delivery" title="Where should it go?" context={context}>
      <DeliveryForm
        csrf={csrf}
        countries={deliveryCountries.map(({ code, name }) => ({ value: code, label: name }))}
        address={{
          country: address?.country ?? "IE",
          name: address?.name ?? account?.name ?? "",
          "address-line1": address?.line1 ?? "",
          "address-line2": address?.line2 ?? "",
          "postal-code": address?.postalCode ?? "",
          city: address?.city ?? "",
          tel: address?.phone ?? "",
        }}
      />
    </CheckoutStep>
  );
}
