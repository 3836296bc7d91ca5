import { Fragment } from "react";
import { Link } from "#components/link";
import { type OrderView, stageOf } from "#lib/orders";
import { isReturnable, returnPeriod } from "#lib/returns";
import { inWords } from "#lib/time";
import styles from "./order.module.css";

/** What the shopper may want next: to change their mind, to keep a copy, to find the order again. */
export function NextSteps({ order, isGuest }: { order: OrderView; isGuest: boolean }) {
  return (
    <section className={styles["next"]} aria-labelledby="next">
      <h2 id="next">What happens next</h2>
      <ol>
        {stageOf(order) === "confirmed" ? (
          <li>
            We pack it in the workshop, and write to {order.email} when it leaves. Until then you can{" "}
            <Link prefetch={false} href={`/orders/${order.number}/cancel`}>
              cancel it
            </Link>
            .
          </li>
        ) : null}
        {order.status === "cancelled" ? null : (
          <li>
            {isReturnable(order) ? (
              <Link prefetch={false} href={`/orders/${order.number}/withdraw`}>
                Withdraw from contract
              </Link>
            ) : (
              <Link prefetch={false} href="/help/returns">
                You may send it back
              </Link>
            )}
            , wholly or in part, within {inWords(returnPeriod)} from the day on which it arrives.
          </li>
        )}
        {order.status === "confirmed" ? <ReviewPieces lines={order.lines} /> : null}
        <li>
          {isGuest ? (
            <>
              To see this page again from elsewhere,{" "}
              <Link prefetch={false} href="/orders/find">
                find it by number and email
              </Link>
              .
            </>
          ) : (
            <>
              You find it again under{" "}
              <Link prefetch={false} href="/account/orders">
                your orders
              </Link>
              .
            </>
          )}
        </li>
      </ol>
      <p>This page prints as a receipt.</p>
    </section>
  );
}

/** The way to say what one thinks of each piece, once. */
function ReviewPieces({ lines }: Pick<OrderView, "lines">) {
  const pieces = new Map(lines.map(({ slug, name }) => [slug, name]));
  return (
    <li>
      Once it is in use, tell others how it does:{" "}
      {[...pieces].map(([slug, name], position) => (
        <Fragment key={slug}>
          {position === 0 ? "" : ", "}
          <Link prefetch={false} href={`/products/${slug}/review`}>
            review the {name}
          </Link>
        </Fragment>
      ))}
      .
    </li>
  );
}
