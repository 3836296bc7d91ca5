// What the cart comes to, for where it goes as far as that is known, and the one way on.
import type { ReactNode } from "react";
import { type Totals, TotalsList } from "#components/checkout/totals-list";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
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
    <section className={styles["totals"]} aria-label={t("Total")}>
      <div className={styles["sum"]}>
        <TotalsList totals={props.totals} delivery={props.delivery} />
      </div>
      <p className={styles["hint"]}>
        {props.isDestinationKnown
          ? t("Delivery and tax are for {country}.", { country: props.destination })
          : t("Delivery and tax are for {country}: checkout asks where it goes.", { country: props.destination })}
      </p>
      {props.missingForFreeMinor > 0 && props.obstacle === undefined ? (
        <p className={styles["hint"]}>
          {t("{sum} more for free delivery.", { sum: formatMoney(props.missingForFreeMinor) })}
        </p>
      ) : null}
      {props.promotion}
      {props.obstacle === undefined ? (
        <>
          <p className={styles["hint"]}>
            {props.cutOff} <Rich message="It arrives {arrival}." arrival={props.arrival} />
          </p>
          <div className={styles["checkout"]}>{props.checkout}</div>
        </>
      ) : (
        <p className={styles["obstacle"]}>{props.obstacle}</p>
      )}
    </section>
  );
}
