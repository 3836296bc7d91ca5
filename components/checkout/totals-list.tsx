// The sum, line by line. Prices contain the tax; it is shown, never added.
import { formatMoney, type Minor } from "#lib/money";
import styles from "./totals-list.module.css";

export type Totals = {
  itemsMinor: Minor;
  /** Left out while no delivery method has been chosen. */
  deliveryMinor?: Minor | undefined;
  totalMinor: Minor;
  taxMinor: Minor;
  taxRateBasisPoints: number;
};

export function TotalsList({ totals }: { totals: Totals }) {
  return (
    <dl className={styles["totals"]}>
      <div className={styles["row"]}>
        <dt>Items</dt>
        <dd>{formatMoney(totals.itemsMinor)}</dd>
      </div>
      <div className={styles["row"]}>
        <dt>Delivery</dt>
        <dd>{deliveryText(totals.deliveryMinor)}</dd>
      </div>
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

function deliveryText(minor: Minor | undefined): string {
  if (minor === undefined) return "chosen in a moment";
  return minor === 0 ? "free" : formatMoney(minor);
}
