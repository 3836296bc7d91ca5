// The lines of an order as they were when it was placed; nothing here is looked up in the catalogue of today.
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import { formatMoney, type Minor } from "#lib/money";
import styles from "./order-lines.module.css";

type OrderLine = {
  sku: string;
  slug: string;
  name: string;
  options: string;
  picture: string;
  unitMinor: Minor;
  quantity: number;
  totalMinor: Minor;
};

export function OrderLines({ lines }: { lines: readonly OrderLine[] }) {
  return (
    <ul className={styles["lines"]}>
      {lines.map((line) => (
        <li key={line.sku} className={styles["line"]}>
          <div className={styles["picture"]}>
            <Picture name={line.picture} alt="" sizes="5rem" />
          </div>
          <div>
            <Link prefetch={false} className={styles["name"]} href={`/products/${line.slug}`}>
              {line.name}
            </Link>
            <p className={styles["detail"]}>{[line.options, line.sku].filter((text) => text !== "").join(" · ")}</p>
            <p className={styles["detail"]}>
              {line.quantity} × {formatMoney(line.unitMinor)}
            </p>
          </div>
          <p className={styles["total"]}>{formatMoney(line.totalMinor)}</p>
        </li>
      ))}
    </ul>
  );
}
