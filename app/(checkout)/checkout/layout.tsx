// A quiet frame: while somebody pays, nothing competes for their attention, and the way back is in sight.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Link } from "#components/link";
import { LanguageSwitch } from "#components/site/language-switch";
import { t } from "#lib/language";
import styles from "./layout.module.css";

export const metadata: Metadata = { robots: { index: false } };

export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles["checkout"]}>
      <a className="skip-link" href="#main">
        {t("Skip to the content")}
      </a>
      <header className={styles["header"]}>
        <div className={`page ${styles["bar"]}`}>
          <Link prefetch={false} className={styles["name"]} href="/" aria-label={t("Home: Cartwright & Daughters")}>
            Cartwright <span>&amp;</span> Daughters
          </Link>
          <Link prefetch={false} className={styles["back"]} href="/cart">
            {t("Back to the cart")}
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <footer className={styles["footer"]}>
        <nav className={`page ${styles["bar"]}`} aria-label={t("Help")}>
          <Link prefetch={false} href="/help/delivery">
            {t("Delivery")}
          </Link>
          <Link prefetch={false} href="/help/returns">
            {t("Returns")}
          </Link>
          <Link prefetch={false} href="/help/privacy">
            {t("Privacy")}
          </Link>
          <Link prefetch={false} href="/help/contact">
            {t("Contact")}
          </Link>
          <LanguageSwitch />
        </nav>
      </footer>
    </div>
  );
}
