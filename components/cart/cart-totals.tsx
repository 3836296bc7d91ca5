// What the cart comes to, for where it goes as far as that is known, and the one way on.
import type { ReactNode } from "react";
import { type Totals, TotalsList } from "#components/checkout/totals-list";
import { formatMoney, type Minor } from "#lib/money";
import styles from "./cart-totals.module.css";

type CartTotalsProps = {
  totals: Totals;
  /** Of which method. */
  delivery: string;
  missingForFreeMinor: Minor;
  arrival: ReactNode;
  /** Until when to order for that. */
  cutOff: string;
  /** The country that delivery and tax are counted for. */
  destination: string;
  isDestinationKnown: boolean;
  /** Where a promotion code is entered or taken away. */
  promotion: ReactNode;
  /** The way on. */
  checkout: ReactNode;
  /** Why the cart cannot be bought as it stands; nothing when it can. */
  obstacle: string | undefined;
};

export function CartTotals(props: CartTotalsProps) {
  return (
    <section className={styles["totals"]} aria-label="Total">
      <div className={styles["sum"]}>
        <TotalsList totals={props.totals} delivery={props.delivery} />
      </div>
      <p className={styles["hint"]}>
        Delivery and tax are for {props.destination}
        {props.isDestinationKnown ? "." : ": checkout asks where it goes."}
      </p>
      {props.missingForFreeMinor > 0 && props.obstacle === undefined ? (
        <p className={styles["hint"]}>{formatMoney(props.missingForFreeMinor)} more for free delivery.</p>
      ) : null}
      {props.promotion}
      {props.obstacle === undefined ? (
        <>
          <p className={styles["hint"]}>
            {props.cutOff} It arrives {props.arrival}.
          </p>
          <div className={styles["checkout"]}>{props.checkout}</div>
        </>
      ) : (
        <p className={styles["obstacle"]}>{props.obstacle}</p>
      )}
    </section>
  );
}
