import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { listAddresses, mostAddresses } from "#lib/address-book";
import { t } from "#lib/language";
import { csrfToken, redirect, requireSignIn, typedBefore } from "#lib/request";
import { addressFormats } from "../../../../address-form/formats.ts";
import { asTyped } from "../../../../address-form/typed-address.ts";
import styles from "../../account.module.css";
import { AccountFrame } from "../../account-frame.tsx";
import { requireAccount } from "../../require-account.ts";
import { NewEntryForm } from "../entry-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Add an address"), robots: { index: false } });

const path = "/account/addresses/new";

export default async function NewAddressPage() {
  const session = await requireSignIn(path);
  const [{ name }, book, typed, csrf] = await Promise.all([
    requireAccount(session),
    listAddresses(session.accountId),
    typedBefore(session, path),
    csrfToken(),
  ]);
  if (book.length >= mostAddresses) redirect("/account/addresses");
  const isFirst = book.length === 0;
  return (
    <AccountFrame title={t("Add an address")} current="/account/addresses">
      <div className={styles["form"]}>
        {isFirst ? (
          <p>
            {t(
              "Your first address is your default: checkout suggests it. We ask who you are before it is set, so that nobody redirects a parcel of yours.",
            )}
          </p>
        ) : null}
        <KeptNotice typed={typed} />
        <NewEntryForm
          csrf={csrf}
          formats={addressFormats()}
          entry={{ ...asTyped(undefined, name), ...typed } as Parameters<typeof NewEntryForm>[0]["entry"]}
          isFirst={isFirst}
        />
      </div>
    </AccountFrame>
  );
}
