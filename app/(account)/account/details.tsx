import type { ReactNode } from "react";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import type { AccountView } from "#lib/account";
import type { SavedAddress } from "#lib/address-book";
import { t } from "#lib/language";
import { nameOfAddress } from "../../address-form/name-of-address.ts";
import styles from "./rows.module.css";

/** Who somebody is to the shop, and where each of it is changed. */
export function Details({ account, address }: { account: AccountView; address: SavedAddress | undefined }) {
  return (
    <dl className={styles["rows"]}>
      <Detail name={t("Name")} state={account.name} href="/account/profile">
        <Change what={t("name")} />
      </Detail>
      <Detail name={t("Email")} state={account.email} href="/account/email">
        <Change what={t("email")} />
      </Detail>
      <Detail
        name={t("Default address")}
        state={address === undefined ? t("None") : nameOfAddress(address)}
        href="/account/addresses"
      >
        {address === undefined ? t("Your addresses") : <Change what={t("address")} />}
      </Detail>
    </dl>
  );
}

type DetailProps = { name: string; state: string; href: string; children: ReactNode };

const Detail = ({ name, state, href, children }: DetailProps) => (
  <div className={styles["row"]}>
    <dt className={styles["name"]}>{name}</dt>
    <dd className={styles["state"]}>{state}</dd>
    <dd className={styles["link"]}>
      <Link href={href} prefetch={false}>
        {children}
      </Link>
    </dd>
  </div>
);

const Change = ({ what }: { what: string }) => (
  <>
    <Rich message="Change{part}" part={<span className="visually-hidden"> {what}</span>} />
  </>
);
