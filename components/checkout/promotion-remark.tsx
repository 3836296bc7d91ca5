// Said on every step, before anything is paid: the code in the cart takes nothing off, and why.
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import styles from "./notice.module.css";

export function PromotionRemark({ obstacle }: { obstacle: string }) {
  return (
    <div className={styles["notice"]}>
      <p className={styles["title"]}>{t("Your promotion code takes nothing off")}</p>
      <div className={styles["text"]}>
        <p>
          <Rich
            message="{obstacle} The total is without it; you can <link>change or remove it in the cart</link>."
            obstacle={obstacle}
            link={(words) => (
              <Link prefetch={false} href="/cart">
                {words}
              </Link>
            )}
          />
        </p>
      </div>
    </div>
  );
}
