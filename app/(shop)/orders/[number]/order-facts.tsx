import type { ReactNode } from "react";
import { DayRange } from "#components/checkout/day-range";
import { GiftNote } from "#components/checkout/gift-note";
import { deliveryEstimate, departureDay, nameOfDelivery } from "#lib/delivery";
import type { Issued } from "#lib/invoices";
import { t } from "#lib/language";
import type { OrderView } from "#lib/orders";
import { PostalAddress } from "../../../postal-address.tsx";
import { DocumentLinks } from "../../../tax-document/document-links.tsx";
import styles from "./order.module.css";

/** Where it goes, how, how it was paid, and what was issued for it. */
export function OrderFacts({ order, issued }: { order: OrderView; issued: readonly Issued[] }) {
  return (
    <dl className={styles["facts"]}>
      {order.status === "cancelled" || order.deliveredAt !== undefined ? null : (
        <Fact title={t("Arrives")}>
          <DayRange {...arrivalOf(order)} />
          <br />
          {nameOfDelivery(order.deliveryMethod)}
        </Fact>
      )}
      <Fact title={t("Goes to")}>
        <PostalAddress {...order.address} />
      </Fact>
      {order.gift === undefined ? null : (
        <Fact title={t("Gift")}>
          <GiftNote {...order.gift} />
        </Fact>
      )}
      <Fact title={t("Paid with")}>{order.paymentLabel}</Fact>
      {issued.length === 0 ? null : (
        <Fact title={t("Documents")}>
          <DocumentLinks orderNumber={order.number} issued={issued} whose="customer" />
        </Fact>
      )}
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
