// Said on every step to whoever has not seen it in the cart: what a piece costs has changed since it was put there.
import { t } from "#lib/language";
import styles from "./notice.module.css";

type PriceRemarkProps = { changes: readonly { key: string; name: string; text: string }[] };

export function PriceRemark({ changes }: PriceRemarkProps) {
  return (
    <div className={styles["notice"]}>
      <p className={styles["title"]}>{t("Prices have changed since you chose")}</p>
      <div className={styles["text"]}>
        {changes.map(({ key, name, text }) => (
          <p key={key}>
            {name}: {text}
          </p>
        ))}
      </div>
    </div>
  );
}
