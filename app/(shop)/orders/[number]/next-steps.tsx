import { Fragment } from "react";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { documentPath, type Issued } from "#lib/invoices";
import { t } from "#lib/language";
import { type OrderView, stageOf } from "#lib/orders";
import { isReturnable, returnPeriod } from "#lib/returns";
import { inWords } from "#lib/time";
import styles from "./order.module.css";

type NextStepsProps = {
  order: OrderView;
  /** What was issued for it. */
  issued: readonly Issued[];
  isGuest: boolean;
};

/** What the shopper may want next: to change their mind, to keep a copy, to find the order again. */
export function NextSteps({ order, issued, isGuest }: NextStepsProps) {
  const invoice = issued.find(({ kind }) => kind === "invoice");
  return (
    <section className={styles["next"]} aria-labelledby="next">
      <h2 id="next">{t("What happens next")}</h2>
      <ol>
        {stageOf(order) === "confirmed" ? (
          <li>
            <Rich
              message="We pack it in the workshop, and write to {email} when it leaves. Until then you can <link>cancel it</link>."
              email={order.email}
              link={(words) => (
                <Link prefetch={false} href={`/orders/${order.number}/cancel`}>
                  {words}
                </Link>
              )}
            />
          </li>
        ) : null}
        {order.status === "cancelled" ? null : (
          <li>
            {isReturnable(order) ? (
              <Link prefetch={false} href={`/orders/${order.number}/withdraw`}>
                {t("Withdraw from contract")}
              </Link>
            ) : (
              <Link prefetch={false} href="/help/returns">
                {t("You may send it back")}
              </Link>
            )}
            {t(", wholly or in part, within {time} from the day on which it arrives.", { time: inWords(returnPeriod) })}
          </li>
        )}
        {order.status === "confirmed" ? <ReviewPieces lines={order.lines} /> : null}
        <li>
          {isGuest ? (
            <Rich
              message="To see this page again from elsewhere, <link>find it by number and email</link>."
              link={(words) => (
                <Link prefetch={false} href="/orders/find">
                  {words}
                </Link>
              )}
            />
          ) : (
            <Rich
              message="You find it again under <link>your orders</link>."
              link={(words) => (
                <Link prefetch={false} href="/account/orders">
                  {words}
                </Link>
              )}
            />
          )}
        </li>
        {isGuest && order.status === "confirmed" ? (
          <li>
            {/* The address is not handed along: it would stand in a link, and in the browser's history. */}
            <Rich
              message="For your next orders you may like <link>an account</link>: it lists them, and keeps your addresses."
              link={(words) => (
                <Link prefetch={false} href="/register">
                  {words}
                </Link>
              )}
            />
          </li>
        ) : null}
      </ol>
      <p>
        {invoice === undefined ? (
          t("This page prints as a receipt.")
        ) : (
          <Rich
            message="This page prints as its <link>invoice</link>."
            link={(words) => (
              <Link prefetch={false} href={documentPath(order.number, invoice)}>
                {words}
              </Link>
            )}
          />
        )}
      </p>
    </section>
  );
}

/** The way to say what one thinks of each piece, once. */
function ReviewPieces({ lines }: Pick<OrderView, "lines">) {
  const pieces = new Map(lines.map(({ slug, name }) => [slug, name]));
  return (
    <li>
      {t("Once it is in use, tell others how it does:")}{" "}
      {[...pieces].map(([slug, name], position) => (
        <Fragment key={slug}>
          {position === 0 ? "" : ", "}
          <Link prefetch={false} href={`/products/${slug}/review`}>
            {t("review the {name}", { name })}
          </Link>
        </Fragment>
      ))}
      .
    </li>
  );
}
