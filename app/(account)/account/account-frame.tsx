import type { ReactNode } from "react";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Csrf } from "#components/form/csrf";
import { Link } from "#components/link";
import { localPath, t } from "#lib/language";
import { csrfToken } from "#lib/request";
import styles from "./account.module.css";
import { DeletionBanner } from "./deletion-banner.tsx";

const pages = [
  { path: "/account", name: () => t("Overview") },
  { path: "/account/orders", name: () => t("Orders") },
  { path: "/account/addresses", name: () => t("Addresses") },
  { path: "/account/security", name: () => t("Security") },
  { path: "/account/sessions", name: () => t("Sessions") },
  { path: "/account/data", name: () => t("Data") },
] as const;

type AccountFrameProps = { title: string; current: (typeof pages)[number]["path"]; children: ReactNode };

/** Every page of the account: what it is, the way out (ASVS 7.4.4), and where else to go. */
export async function AccountFrame({ title, current, children }: AccountFrameProps) {
  return (
    <div className={`page ${styles["account"]}`}>
      <div className={styles["top"]}>
        <ArrivalHeading className={undefined}>{title}</ArrivalHeading>
        {/* A page load of its own, so that the answer can tell the browser to forget what it kept. */}
        <form method="post" action={localPath("/sign-out")}>
          <Csrf token={await csrfToken()} />
          <button type="submit" className="button-quiet">
            {t("Sign out")}
          </button>
        </form>
      </div>
      <nav className={styles["pages"]} aria-label={t("Account")}>
        <ul>
          {pages.map(({ path, name }) => (
            <li key={path}>
              <Link prefetch={false} href={path} aria-current={path === current ? "page" : undefined}>
                {name()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={`flow ${styles["content"]}`}>
        <DeletionBanner />
        {children}
      </div>
    </div>
  );
}
