import Link from "next/link";
import type { ReactNode } from "react";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Csrf } from "#components/form/csrf";
import { findAccount } from "#lib/account";
import { staffCsrfToken } from "#lib/request";
import type { StaffSession } from "#lib/session";
import styles from "./staff.module.css";

type StaffFrameProps = { title: string; session: StaffSession; children: ReactNode };

/** Every page of the back office: what it is, who is at work, the way back and the way out (ASVS 7.4.4). */
export async function StaffFrame({ title, session, children }: StaffFrameProps) {
  const account = await findAccount(session.accountId);
  return (
    <div className={`page ${styles["office-page"]}`}>
      <div className={styles["bar"]}>
        <nav aria-label="Back office">
          <Link prefetch={false} href="/staff">
            Sessions and accounts
          </Link>
          <Link prefetch={false} href="/staff/limits">
            Limits
          </Link>
          <Link prefetch={false} href="/staff/security">
            Your security
          </Link>
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
