import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { formatMoney } from "#lib/money";
import { type OrderView, type Stage, stageOf } from "#lib/orders";
import styles from "./order.module.css";

/** The first screen of an order: is it placed, and what happens now? */
export function OrderStatus({ order }: { order: OrderView }) {
  return (
    <header className={styles["status"]}>
      <p className={styles["number"]}>Order {order.number}</p>
      <ArrivalHeading className={styles["title"]}>{titles[stageOf(order)]}</ArrivalHeading>
      <StatusText order={order} />
    </header>
  );
}

const titles = {
  "awaiting-payment": "Waiting for the bank",
  confirmed: "Thank you, it is ours to pack",
  dispatched: "It is on its way to you",
  delivered: "It has arrived",
  cancelled: "This order was cancelled",
} as const satisfies Record<Stage, string>;

function StatusText({ order }: { order: OrderView }) {
  switch (stageOf(order)) {
    case "awaiting-payment":
      return (
        <p>
          The bank has not answered yet.{" "}
          <Link prefetch={false} href={`/checkout/wait/${order.number}`}>
            Ask again
          </Link>
          ; there is no need to pay twice.
        </p>
      );
    case "confirmed":
      return (
        <p>
          The confirmation is on its way to <strong>{order.email}</strong>.
        </p>
      );
    case "dispatched":
      return <p>We have packed it and given it to the carrier, who says below where it is.</p>;
    case "delivered":
      return <p>We hope that you like it. Should something not be right, you can send it back.</p>;
    case "cancelled":
      return order.confirmedAt === undefined ? (
        <p>Nothing has been charged. What was in it is for sale again.</p>
      ) : (
        <p>
          You have cancelled it, so nothing is sent. What you paid goes back to {order.paymentLabel}:{" "}
          {formatMoney(order.totalMinor)}. Banks take a few days until it shows.
        </p>
      );
  }
}
