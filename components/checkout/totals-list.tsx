// The sum, line by line. Where prices contain the tax it is shown below the total, otherwise it stands among what is added.
import { t } from "#lib/language";
import { formatDiscount, formatMoney, type Minor } from "#lib/money";
import { taxInWords } from "#lib/tax";
import styles from "./totals-list.module.css";

export type Totals = {
  itemsMinor: Minor;
  deliveryMinor: Minor;
  discountMinor: Minor;
  promotionCode: string | undefined;
  totalMinor: Minor;
  taxMinor: Minor;
  taxName: string;
  taxRateBasisPoints: number;
  isTaxIncluded: boolean;
};

/** `delivery` names the method that the sum is for. */
export function TotalsList({ totals, delivery }: { totals: Totals; delivery: string }) {
  const tax = taxInWords(totals);
  return (
    <dl className={styles["totals"]}>
      <div className={styles["row"]}>
        <dt>{t("Items")}</dt>
        <dd>{formatMoney(totals.itemsMinor)}</dd>
      </div>
      <div className={styles["row"]}>
        <dt>{t("{delivery} delivery", { delivery })}</dt>
        <dd>{totals.deliveryMinor === 0 ? t("free") : formatMoney(totals.deliveryMinor)}</dd>
      </div>
      {totals.promotionCode === undefined ? null : (
        <div className={styles["row"]}>
          <dt className={styles["code"]}>{t("Promotion code {code}", { code: totals.promotionCode })}</dt>
          <dd>{formatDiscount(totals.discountMinor)}</dd>
        </div>
      )}
      {totals.isTaxIncluded ? null : (
        <div className={styles["row"]}>
          <dt>{tax}</dt>
          <dd>{formatMoney(totals.taxMinor)}</dd>
        </div>
      )}
      <div className={`${styles["row"]} ${styles["total"]}`}>
        <dt>{t("Total")}</dt>
        <dd aria-live="polite">{formatMoney(totals.totalMinor)}</dd>
      </div>
      {totals.isTaxIncluded ? (
        <div className={`${styles["row"]} ${styles["tax"]}`}>
          <dt>{t("contains {tax}", { tax })}</dt>
          <dd>{formatMoney(totals.taxMinor)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
