import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import styles from "./find.module.css";
import { FindOrderForm } from "./find-order-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Find an order"), robots: { index: false } });

export default async function FindOrderPage() {
  return (
    <div className={`page ${styles["find"]}`}>
      <h1>{t("Find an order")}</h1>
      <p>
        <Rich
          message="For orders placed without an account. With an account, <link>all your orders are there</link>."
          link={(words) => (
            <Link prefetch={false} href="/account/orders">
              {words}
            </Link>
          )}
        />
      </p>
      <FindOrderForm csrf={await csrfToken()} />
    </div>
  );
}
