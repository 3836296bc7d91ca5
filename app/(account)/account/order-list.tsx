import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { dateFormat, t } from "#lib/language";
import { formatMoney } from "#lib/money";
import type { OrderRow } from "#lib/orders";
import { stageInWords } from "../../order-timeline/stage-words.ts";
import styles from "./order-list.module.css";

/** Orders as one leafs through a day book: number, day, what became of it, sum. */
export function OrderList({ orders }: { orders: readonly OrderRow[] }) {
  if (orders.length === 0) {
    return (
      <p>
        <Rich
          message="Nothing ordered yet. <link>Look around the shop</link>."
          link={(words) => (
            <Link prefetch={false} href="/products">
              {words}
            </Link>
          )}
        />
      </p>
    );
  }
  return (
    <ol className={styles["orders"]}>
      {orders.map((order) => (
        <li key={order.number} className={styles["order"]}>
          <Link prefetch={false} href={`/orders/${order.number}`} className={styles["number"]}>
            {order.number}
          </Link>
          <time dateTime={order.placedAt.toISOString()}>{day().format(order.placedAt)}</time>
          <span className={styles["status"]}>
            {t("{count, plural, one {# piece} other {# pieces}}, {stage}", {
              count: order.pieces,
              stage: stageInWords(order.stage),
            })}
          </span>
          <span className={styles["total"]}>{formatMoney(order.totalMinor)}</span>
        </li>
      ))}
    </ol>
  );
}

const day = dateFormat({ dateStyle: "long", timeZone: "Europe/Dublin" });
