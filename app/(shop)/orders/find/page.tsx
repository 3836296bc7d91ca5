import type { Metadata } from "next";
import { Link } from "#components/link";
import { csrfToken } from "#lib/request";
import styles from "./find.module.css";
import { FindOrderForm } from "./find-order-form.tsx";

export const metadata: Metadata = { title: "Find an order", robots: { index: false } };

export default async function FindOrderPage() {
  return (
    <div className={`page ${styles["find"]}`}>
      <h1>Find an order</h1>
      <p>
        For orders placed without an account. With an account,{" "}
        <Link prefetch={false} href="/account/orders">
          all your orders are there
        </Link>
        .
      </p>
      <FindOrderForm csrf={await csrfToken()} />
    </div>
  );
}
