import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { answerNotFound, csrfToken, currentSession, signInPath } from "#lib/request";
import { FindOrderForm } from "./(shop)/orders/find/find-order-form.tsx";
import type { FindOrderNext } from "./(shop)/orders/find/schema.ts";
import styles from "./order-not-here.module.css";

type OrderNotHereProps = {
  /** The number in the address, as it stands there. */
  number?: string;
  /** What of the order was asked for, if it can be gone on with. */
  next?: FindOrderNext;
};

/**
 * An order, or a question of the bank about one, that is not there or not this visitor's: a letter's link and a bank's way
 * back may be opened in another browser. The answer is a 404, the same for both (ASVS 8.2.2), with the two ways in.
 */
export async function OrderNotHere({ number, next }: OrderNotHereProps) {
  answerNotFound();
  const { kind } = await currentSession();
  // Only what looks like a number is taken from an address that anybody may have written.
  const wanted = /^CW-[A-Z0-9]{4}-[A-Z0-9]{4}$/i.test(number ?? "") ? number?.toUpperCase() : undefined;
  const path = wanted === undefined ? "/account/orders" : ["/orders", wanted, next].filter(Boolean).join("/");
  return (
    <div className={`page ${styles["elsewhere"]}`}>
      <ArrivalHeading className={undefined}>{t("Find your order")}</ArrivalHeading>
      <p>
        {t(
          "The address may be missing a letter, or the order was placed in another browser. Its number and your email address open it here, too.",
        )}
      </p>
      {kind === "customer" ? null : (
        <p>
          <Rich
            message="Did you order with an account? <link>Sign in</link>, and it is there."
            link={(words) => (
              <Link prefetch={false} href={signInPath(path)}>
                {words}
              </Link>
            )}
          />
        </p>
      )}
      <FindOrderForm
        csrf={await csrfToken()}
        {...(wanted === undefined ? {} : { number: wanted })}
        {...(next === undefined ? {} : { next })}
      />
    </div>
  );
}
