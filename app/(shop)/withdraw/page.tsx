// Where everybody can withdraw from a contract, with an account or without one (Directive 2011/83/EU, article 11a).
import type { Metadata } from "next";
import { Link } from "#components/link";
import { csrfToken } from "#lib/request";
import { returnPeriod } from "#lib/returns";
import { inWords } from "#lib/time";
import styles from "../orders/find/find.module.css";
import { FindOrderForm } from "../orders/find/find-order-form.tsx";

export const metadata: Metadata = {
  title: "Withdraw from contract",
  description: "Send back what you bought, wholly or in part, without saying why.",
};

export default async function WithdrawPage() {
  return (
    <div className={`page ${styles["find"]}`}>
      <h1>Withdraw from contract</h1>
      <p>
        Within {inWords(returnPeriod)} from the day on which it arrived you may send anything back, without saying why.
        Tell us which order it is; with an account, you can also begin at{" "}
        <Link prefetch={false} href="/account/orders">
          your orders
        </Link>
        .
      </p>
      <FindOrderForm csrf={await csrfToken()} next="withdraw" />
    </div>
  );
}
