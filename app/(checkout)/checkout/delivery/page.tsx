import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { findAccount } from "#lib/account";
import { deliveryCountries } from "#lib/checkout";
import { findDefaultAddress } from "#lib/default-address";
import { typedBefore } from "#lib/request";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { DeliveryForm } from "./delivery-form.tsx";
import { asTyped } from "./typed-address.ts";

export const metadata: Metadata = { title: "Delivery address" };

export default async function DeliveryPage() {
  const context = await requireStep("delivery");
  const { session, checkout, csrf } = context;
  const isCustomer = session.kind === "customer";
  const account = isCustomer ? await findAccount(session.accountId) : undefined;
  const address = checkout?.address ?? (isCustomer ? await findDefaultAddress(session.accountId) : undefined);
  const typed = await typedBefore(session, "/checkout/delivery");
  return (
    <CheckoutStep step="delivery" title="Where should it go?" context={context}>
      <KeptNotice typed={typed} />
      <DeliveryForm
        csrf={csrf}
        countries={deliveryCountries.map(({ code, name }) => ({ value: code, label: name }))}
        address={{ ...asTyped(address, account?.name), ...typed }}
      />
    </CheckoutStep>
  );
}
