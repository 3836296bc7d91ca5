import { Link } from "#components/link";
import { formatMoney } from "#lib/money";
import type { ListedOrder } from "#lib/orders";
import { stageInWords } from "../../order-timeline/stage-words.ts";
import { When } from "../../session-list/when.tsx";
import styles from "../staff.module.css";

/** Orders, a row each: which, whose, how far, how much. */
export function OrderRows({ orders }: { orders: readonly ListedOrder[] }) {
  if (orders.length === 0) return <p>None.</p>;
  return (
    <ul className={styles["rows"]}>
      {orders.map(({ number, email, stage, placedAt, pieces, totalMinor }) => (
        <li key={number} className={styles["row"]}>
          <Link prefetch={false} href={`/staff/orders/${number}`}>
            {number}
          </Link>
          <span className={styles["email"]}>{email}</span>
          <span className={styles["standing"]}>
            {stageInWords(stage)}, {pieces === 1 ? "1 piece" : `${pieces} pieces`}, {formatMoney(totalMinor)},{" "}
            <When instant={placedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
