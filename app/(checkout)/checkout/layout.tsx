// A quiet frame: while somebody pays, nothing competes for their attention, and the way back is in sight.
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./layout.module.css";

export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles["checkout"]}>
      <a className="skip-link" href="#main">
        Skip to the form
      </a>
      <header className={styles["header"]}>
        <div className={`page ${styles["bar"]}`}>
          <Link className={styles["name"]} href="/">
            Cartwright <span>&amp;</span> Daughters
          </Link>
          <Link className={styles["back"]} href="/cart">
            Back to the cart
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <footer className={styles["footer"]}>
        <nav className={`page ${styles["bar"]}`} aria-label="Help">
          <Link href="/help/delivery">Delivery</Link>
          <Link href="/help/returns">Returns</Link>
          <Link href="/help/privacy">Privacy</Link>
          <Link href="/help/contact">Contact</Link>
        </nav>
      </footer>
    </div>
  );
}
