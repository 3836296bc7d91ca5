import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { deliveryCountries } from "#lib/checkout";
import { findDefaultAddress } from "#lib/default-address";
import { csrfToken, requireSignIn, typedBefore } from "#lib/request";
import { asTyped } from "../../../(checkout)/checkout/delivery/typed-address.ts";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { removeDefaultAddressAction } from "./actions.ts";
import { AddressForm } from "./address-form.tsx";

export const metadata: Metadata = { title: "Your address", robots: { index: false } };

export default async function AddressPage() {
  const session = await requireSignIn("/account/address");
  const [{ name }, saved, typed, csrf] = await Promise.all([
    requireAccount(session),
    findDefaultAddress(session.accountId),
    typedBefore(session, "/account/address"),
    csrfToken(),
  ]);
  return (
    <AccountFrame title="Your address" current="/account/address">
      <div className={styles["form"]}>
        <p>
          Where checkout suggests to deliver to. We ask who you are before it is changed, so that nobody redirects a
          parcel of yours.
        </p>
        <KeptNotice typed={typed} />
        <AddressForm
          csrf={csrf}
          countries={deliveryCountries.map(({ code, name }) => ({ value: code, label: name }))}
          address={{ ...asTyped(saved, name), ...typed }}
        />
        {saved === undefined ? null : (
          <PressForm action={removeDefaultAddressAction} csrf={csrf} fields={{}}>
            <SubmitButton variant="button-quiet" pending="Forgetting it …">
              Forget this address
            </SubmitButton>
          </PressForm>
        )}
      </div>
    </AccountFrame>
  );
}
