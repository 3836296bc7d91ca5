// The sum, line by line. Prices contain the tax; it is shown, never added.
import { formatDiscount, formatMoney, type Minor } from "#lib/money";
import styles from "./totals-list.module.css";

export type Totals = {
  itemsMinor: Minor;
  deliveryMinor: Minor;
  discountMinor: Minor;
  promotionCode: string | undefined;
  totalMinor: Minor;
  taxMinor: Minor;
  taxRateBasisPoints: number;
};

/** `delivery` names the method that the sum is for. */
export function TotalsList({ totals, delivery }: { totals: Totals; delivery: string }) {
  return (
    <dl className={styles["totals"]}>
      <div className={styles["row"]}>
        <dt>Items</dt>
        <dd>{formatMoney(totals.itemsMinor)}</dd>
      </div>
      <div className={styles["row"]}>
        <dt>{delivery} delivery</dt>
        <dd>{totals.deliveryMinor === 0 ? "free" : formatMoney(totals.deliveryMinor)}</dd>
      </div>
      {totals.promotionCode === undefined ? null : (
        <div className={styles["row"]}>
          <dt className={styles["code"]}>Promotion code {totals.promotionCode}</dt>
          <dd>{formatDiscount(totals.discountMinor)}</dd>
        </div>
      )}
      <div className={`${styles["row"]} ${styles["total"]}`}>
        <dt>Total</dt>
        <dd>{formatMoney(totals.totalMinor)}</dd>
      </div>
      <div className={`${styles["row"]} ${styles["tax"]}`}>
        <dt>contains VAT {totals.taxRateBasisPoints / 100}%</dt>
        <dd>{formatMoney(totals.taxMinor)}</dd>
      </div>
    </dl>
  );
}
