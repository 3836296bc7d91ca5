// What is being bought and what it comes to. Folded on a phone, where its one line still says the total.
import { Link } from "#components/link";
import { t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import styles from "./order-summary.module.css";
import { type Totals, TotalsList } from "./totals-list.tsx";

export type SummaryLine = { key: string; name: string; options: string; quantity: number; totalMinor: Minor };

type OrderSummaryProps = { lines: readonly SummaryLine[]; totals: Totals; delivery: string };

export function OrderSummary({ lines, totals, delivery }: OrderSummaryProps) {
  return (
    <details className={styles["summary"]}>
      <summary className={styles["toggle"]}>
        <span>{t("Your order")}</span>
        <span className={styles["amount"]}>{formatMoney(totals.totalMinor)}</span>
      </summary>
      <div className={styles["content"]}>
        <h2 className={styles["title"]}>{t("Your order")}</h2>
        <ul className={styles["lines"]}>
          {lines.map((line) => (
            <li key={line.key} className={styles["line"]}>
              <span className={styles["quantity"]}>{line.quantity} ×</span>
              <span className={styles["what"]}>
                <span className={styles["name"]}>{line.name}</span>
                {line.options === "" ? null : <span className={styles["options"]}>{line.options}</span>}
              </span>
              <span className={styles["amount"]}>{formatMoney(line.totalMinor)}</span>
            </li>
          ))}
        </ul>
        <TotalsList totals={totals} delivery={delivery} />
        <p className={styles["promotion"]}>
          <Link prefetch={false} href="/cart">
            {totals.promotionCode === undefined
              ? t("Enter a promotion code in the cart")
              : t("Change the promotion code")}
          </Link>
        </p>
      </div>
    </details>
  );
}
