import type { ReactNode } from "react";
import { Address } from "#components/checkout/address";
import { DayRange } from "#components/checkout/day-range";
import { GiftNote } from "#components/checkout/gift-note";
import { deliveryEstimate, departureDay, nameOfDelivery } from "#lib/delivery";
import type { OrderView } from "#lib/orders";
import styles from "./order.module.css";

/** Where it goes, how, and how it was paid. */
export function OrderFacts({ order }: { order: OrderView }) {
  return (
    <dl className={styles["facts"]}>
      {order.status === "cancelled" || order.deliveredAt !== undefined ? null : (
        <Fact title="Arrives">
          <DayRange {...arrivalOf(order)} />
          <br />
          {nameOfDelivery(order.deliveryMethod)}
        </Fact>
      )}
      <Fact title="Goes to">
        <Address {...order.address} />
      </Fact>
      {order.gift === undefined ? null : (
        <Fact title="Gift">
          <GiftNote {...order.gift} />
        </Fact>
      )}
      <Fact title="Paid with">{order.paymentLabel}</Fact>
    </dl>
  );
}

const arrivalOf = ({ deliveryMethod, address, parcel, placedAt }: OrderView) =>
  deliveryEstimate(deliveryMethod, address.country, parcel?.dispatchedAt ?? departureDay(placedAt));

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles["fact"]}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
