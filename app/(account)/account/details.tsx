import Link from "next/link";
import type { ReactNode } from "react";
import type { AccountView } from "#lib/account";
import type { SavedAddress } from "#lib/address-book";
import { nameOfAddress } from "../../address-form/name-of-address.ts";
import styles from "./account.module.css";

/** Who somebody is to the shop, and where each of it is changed. */
export function Details({ account, address }: { account: AccountView; address: SavedAddress | undefined }) {
  return (
    <dl className={styles["details"]}>
      <dt>Name</dt>
      <dd>
        {account.name}
        <Change href="/account/profile">name</Change>
      </dd>
      <dt>Email</dt>
      <dd>
        {account.email}
        <Change href="/account/email">email</Change>
      </dd>
      <dt>Default address</dt>
      <dd>
        {address === undefined ? "None" : nameOfAddress(address)}
        <Link href="/account/addresses" prefetch={false}>
          {address === undefined ? "Your addresses" : "Change"}
          {address === undefined ? null : <span className="visually-hidden"> address</span>}
        </Link>
      </dd>
    </dl>
  );
}

const Change = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} prefetch={false}>
    Change<span className="visually-hidden"> {children}</span>
  </Link>
);
