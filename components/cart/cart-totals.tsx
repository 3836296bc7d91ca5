// What the cart comes to, for where it goes as far as that is known, and the one way on.
import type { ReactNode } from "react";
import { formatDiscount, formatMoney, type Minor } from "#lib/money";
import styles from "./cart-totals.module.css";

type CartTotalsProps = {
  itemsMinor: Minor;
  /** Of which method. */
  delivery: string;
  deliveryMinor: Minor;
  discountMinor: Minor;
  promotionCode: string | undefined;
  totalMinor: Minor;
  taxMinor: Minor;
  taxName: string;
  taxRateBasisPoints: number;
  isTaxIncluded: boolean;
  missingForFreeMinor: Minor;
  arrival: ReactNode;
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
  const tax = `${props.taxName} ${props.taxRateBasisPoints / 100}%`;
  return (
    <section className={styles["totals"]} aria-label="Total">
      <dl className={styles["rows"]}>
        <div className={styles["row"]}>
          <dt>Items</dt>
          <dd>{formatMoney(props.itemsMinor)}</dd>
        </div>
        <div className={styles["row"]}>
          <dt>{props.delivery} delivery</dt>
          <dd>{props.deliveryMinor === 0 ? "free" : formatMoney(props.deliveryMinor)}</dd>
        </div>
        {props.promotionCode === undefined ? null : (
          <div className={styles["row"]}>
            <dt className={styles["code"]}>Promotion code {props.promotionCode}</dt>
            <dd>{formatDiscount(props.discountMinor)}</dd>
          </div>
        )}
        {props.isTaxIncluded ? null : (
          <div className={styles["row"]}>
            <dt>{tax}</dt>
            <dd>{formatMoney(props.taxMinor)}</dd>
          </div>
        )}
        <div className={`${styles["row"]} ${styles["total"]}`}>
          <dt>Total</dt>
          <dd aria-live="polite">{formatMoney(props.totalMinor)}</dd>
        </div>
        {props.isTaxIncluded ? (
          <div className={`${styles["row"]} ${styles["tax"]}`}>
            <dt>contains {tax}</dt>
            <dd>{formatMoney(props.taxMinor)}</dd>
          </div>
        ) : null}
      </dl>
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
          <p className={styles["hint"]}>Ordered today, it arrives {props.arrival}.</p>
          <div className={styles["checkout"]}>{props.checkout}</div>
        </>
      ) : (
        <p className={styles["obstacle"]}>{props.obstacle}</p>
      )}
    </section>
  );
}
