// The back office. It has nothing of the shop around it: no cart, no search, and no link that leads in from there.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Link } from "#components/link";
import styles from "./staff.module.css";

export const metadata: Metadata = {
  title: { default: "Back office", template: "%s · Back office" },
  robots: { index: false },
};

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className={styles["header"]}>
        <div className="page">
          <Link prefetch={false} href="/staff" className={styles["wordmark"]}>
            Cartwright <span>&amp;</span> Daughters <span className={styles["office"]}>Back office</span>
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
