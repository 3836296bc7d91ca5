// Said on every step to whoever has not seen it in the cart: what a piece costs has changed since it was put there.
import { Link } from "#components/link";
import { t } from "#lib/language";
import styles from "./notice.module.css";

type PriceRemarkProps = { changes: readonly { key: string; name: string; text: string }[] };

export function PriceRemark({ changes }: PriceRemarkProps) {
  return (
    <div className={styles["notice"]}>
      <p className={styles["title"]}>{t("Prices have changed since you chose")}</p>
      <div className={styles["text"]}>
        <ul>
          {changes.map(({ key, name, text }) => (
            <li key={key}>
              {name}: {text}
            </li>
          ))}
        </ul>
        <Link prefetch={false} href="/cart">
          {t("Back to the cart")}
        </Link>
      </div>
    </div>
  );
}
