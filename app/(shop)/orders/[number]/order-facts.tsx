import type { ReactNode } from "react";
import { Address } from "#components/checkout/address";
import { DayRange } from "#components/checkout/day-range";
import { deliveryEstimate, nameOfDelivery } from "#lib/checkout";
import type { OrderView } from "#lib/orders";
import styles from "./order.module.css";

const day = new Intl.DateTimeFormat("en-IE", { dateStyle: "long", timeZone: "Europe/Dublin" });

/** Where it goes, how, and how it was paid. */
export function OrderFacts({ order }: { order: OrderView }) {
  return (
    <dl className={styles["facts"]}>
      {order.status === "cancelled" ? null : (
        <Fact title="Arrives">
          <DayRange {...deliveryEstimate(order.deliveryMethod, order.placedAt)} />
          <br />
          {nameOfDelivery(order.deliveryMethod)}
        </Fact>
      )}
      <Fact title="Goes to">
        <Address {...order.address} />
      </Fact>
      <Fact title="Paid with">{order.paymentLabel}</Fact>
      <Fact title="Placed">
        <time dateTime={order.placedAt.toISOString()}>{day.format(order.placedAt)}</time>
      </Fact>
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles["fact"]}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
