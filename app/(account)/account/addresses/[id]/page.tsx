import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { findSavedAddress } from "#lib/address-book";
import { t } from "#lib/language";
import { csrfToken, requireSignIn, typedBefore } from "#lib/request";
import { addressFormats } from "../../../../address-form/formats.ts";
import { asTyped } from "../../../../address-form/typed-address.ts";
import { NothingHere } from "../../../../nothing-here.tsx";
import styles from "../../account.module.css";
import { AccountFrame } from "../../account-frame.tsx";
import { ChangedEntryForm } from "../entry-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Edit an address"), robots: { index: false } });

export default async function AddressPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/account/addresses/${id}`;
  const session = await requireSignIn(path);
  const [saved, typed] = await Promise.all([findSavedAddress(session.accountId, id), typedBefore(session, path)]);
  if (!saved) return <NothingHere />;
  const { label, address, isDefault } = saved;
  return (
    <AccountFrame title={t("Edit an address")} current="/account/addresses">
      <div className={styles["form"]}>
        {isDefault ? (
          <p>
            {t(
              "This is your default address, which checkout suggests. We ask who you are before it is changed, so that nobody redirects a parcel of yours.",
            )}
          </p>
        ) : null}
        <KeptNotice typed={typed} />
        <ChangedEntryForm
          csrf={await csrfToken()}
          formats={addressFormats()}
          entry={{ label, ...asTyped(address), ...typed, default: isDefault ? "on" : undefined }}
          id={id}
        />
      </div>
    </AccountFrame>
  );
}
