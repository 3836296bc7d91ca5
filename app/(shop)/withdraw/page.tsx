// Where everybody can withdraw from a contract, with an account or without one (Directive 2011/83/EU, article 11a).
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { returnPeriod } from "#lib/returns";
import { inWords } from "#lib/time";
import { findableAs } from "../findable-as.ts";
import styles from "../orders/find/find.module.css";
import { FindOrderForm } from "../orders/find/find-order-form.tsx";

export const generateMetadata = (): Metadata =>
  findableAs({
    path: "/withdraw",
    title: t("Withdraw from contract"),
    description: t("Send back what you bought, wholly or in part, without saying why."),
  });

export default async function WithdrawPage() {
  return (
    <div className={`page ${styles["find"]}`}>
      <h1>{t("Withdraw from contract")}</h1>
      <p>
        <Rich
          message="Within {time} from the day on which it arrived you may send anything back, without saying why. Tell us which order it is; with an account, you can also begin at <link>your orders</link>."
          time={inWords(returnPeriod)}
          link={(words) => (
            <Link prefetch={false} href="/account/orders">
              {words}
            </Link>
          )}
        />
      </p>
      <FindOrderForm csrf={await csrfToken()} next="withdraw" />
    </div>
  );
}
