import Link from "next/link";
import { Address } from "#components/checkout/address";
import type { SavedAddress } from "#lib/address-book";
import { nameOfAddress } from "../../../address-form/name-of-address.ts";
import { AddressPress } from "./address-press.tsx";
import styles from "./addresses.module.css";

/** One address of the book, and what can be done with it. */
export function AddressCard({ saved }: { saved: SavedAddress }) {
  const name = nameOfAddress(saved);
  const ofIt = <span className="visually-hidden"> {name}</span>;
  return (
    <li className={styles["card"]}>
      <div className={styles["facts"]}>
        <h2 className={styles["name"]}>
          {name}
          {saved.isDefault ? <span className={styles["mark"]}>Default</span> : null}
        </h2>
        <Address {...saved.address} />
      </div>
      <div className={styles["presses"]}>
        <Link className="button-quiet" href={`/account/addresses/${saved.id}`} prefetch={false}>
          Edit{ofIt}
        </Link>
        {saved.isDefault ? null : (
          <AddressPress what="make-default" saved={saved}>
            Make default{ofIt}
          </AddressPress>
        )}
        <AddressPress what="remove" saved={saved}>
          Remove{ofIt}
        </AddressPress>
      </div>
    </li>
  );
}
