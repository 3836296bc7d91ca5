import type { ReactNode } from "react";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Csrf } from "#components/form/csrf";
import { Link } from "#components/link";
import { findAccount } from "#lib/account";
import { staffCsrfToken } from "#lib/request";
import type { StaffSession } from "#lib/session";
import styles from "./staff.module.css";

/** Where to go from everywhere, by the titles of the pages. */
const places = {
  "/staff": "Sessions and accounts",
  "/staff/orders": "Orders",
  "/staff/stock": "Stock",
  "/staff/promotions": "Promotions",
  "/staff/reviews": "Reviews",
  "/staff/limits": "Limits",
  "/staff/security": "Your security",
} as const;

type StaffFrameProps = {
  title: string;
  session: StaffSession;
  /** Is it printed for others? Then its own words are all that comes on paper. */
  isSheet?: boolean;
  children: ReactNode;
};

/** Every page of the back office: what it is, who is at work, the way back and the way out (ASVS 7.4.4). */
export async function StaffFrame({ title, session, isSheet = false, children }: StaffFrameProps) {
  const account = await findAccount(session.accountId);
  return (
    <div className={`page ${styles["office-page"]} ${isSheet ? styles["sheet"] : ""}`}>
      <div className={styles["bar"]}>
        <nav aria-label="Back office">
          {Object.entries(places).map(([path, name]) => (
            <Link key={path} prefetch={false} href={path} aria-current={name === title ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <span className={styles["who"]}>{account?.name}</span>
        {/* A page load of its own, so that the answer can tell the browser to forget what it kept. */}
        <form method="post" action="/staff/sign-out">
          <Csrf token={staffCsrfToken(session)} />
          <button type="submit" className="button-quiet">
            Sign out
          </button>
        </form>
      </div>
      <ArrivalHeading className={undefined}>{title}</ArrivalHeading>
      <div className="flow">{children}</div>
    </div>
  );
}
