// Said on every step, before anything is paid: the code in the cart takes nothing off, and why.
import { Link } from "#components/link";
import styles from "./notice.module.css";

export function PromotionRemark({ obstacle }: { obstacle: string }) {
  return (
    <div className={styles["notice"]}>
      <p className={styles["title"]}>Your promotion code takes nothing off</p>
      <div className={styles["text"]}>
        <p>
          {obstacle} The total is without it; you can{" "}
          <Link prefetch={false} href="/cart">
            change or remove it in the cart
          </Link>
          .
        </p>
      </div>
    </div>
  );
}
