import type { Metadata } from "next";
import { GiftNote } from "#components/checkout/gift-note";
import { OrderLines } from "#components/checkout/order-lines";
import { TotalsList } from "#components/checkout/totals-list";
import { Link } from "#components/link";
import { nameOfDelivery } from "#lib/delivery";
import { listDocuments } from "#lib/invoices";
import { formatMoney } from "#lib/money";
import { findAnyOrder, type Stage, stageOf } from "#lib/orders";
import { requireStaff } from "#lib/request";
import { listReturns } from "#lib/returns";
import { refundableMinor } from "#lib/staff-refund";
import { OrderTimeline } from "../../../order-timeline/order-timeline.tsx";
import { ReturnList } from "../../../order-timeline/return-list.tsx";
import { PostalAddress } from "../../../postal-address.tsx";
import { DocumentLinks } from "../../../tax-document/document-links.tsx";
import { NothingHere } from "../../nothing-here.tsx";
import styles from "../../staff.module.css";
import { StaffFrame } from "../../staff-frame.tsx";
import { stepPath } from "../step-path.ts";

export const metadata: Metadata = { title: "Order" };

export default async function StaffOrderPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params;
  const session = await requireStaff(`/staff/orders/${encodeURIComponent(number)}`);
  const order = await findAnyOrder(session, number);
  if (order === undefined) return <NothingHere session={session} />;
  const next = nextSteps[stageOf(order)];
  const issued = await listDocuments(order.id);
  return (
    <StaffFrame title={`Order ${order.number}`} session={session}>
      <OrderTimeline order={order} />
      {order.refunds.map(({ amountMinor, refundedAt, refusedAt }) =>
        refusedAt === undefined || refundedAt !== undefined ? null : (
          <p key={refusedAt.getTime()}>
            <strong>
              The provider refused to give {formatMoney(amountMinor)} back. Somebody has to look at why. It is asked
              again by itself, so do not pay it another way: it would be paid twice.
            </strong>
          </p>
        ),
      )}
      {next === undefined ? null : (
        <p>
          <Link prefetch={false} href={stepPath(next.step, { number: order.number })} className="button">
            {next.name}
          </Link>
        </p>
      )}
      {order.status === "confirmed" ? (
        <p>
          <Link prefetch={false} href={`/staff/orders/${order.number}/delivery-note`}>
            Print the delivery note
          </Link>
        </p>
      ) : null}
      {(await refundableMinor(order)) === 0 ? null : (
        <p>
          <Link prefetch={false} href={stepPath("refund", { number: order.number })}>
            Refund
          </Link>
        </p>
      )}
      {stageOf(order) === "dispatched" ? (
        <p>
          <Link prefetch={false} href={stepPath("parcel", { number: order.number })}>
            Correct the tracking number
          </Link>
        </p>
      ) : null}
      <ReturnList
        order={order}
        returns={await listReturns(order.id)}
        action={({ id }) => (
          <Link prefetch={false} href={stepPath("return", { id })} className="button-quiet">
            Mark as received
          </Link>
        )}
      />
      <dl className={styles["details"]}>
        <dt>Email</dt>
        <dd>{order.email}</dd>
        <dt>Goes to</dt>
        <dd>
          <PostalAddress {...order.address} />
        </dd>
        <dt>Delivery</dt>
        <dd>{nameOfDelivery(order.deliveryMethod)}</dd>
        {order.gift === undefined ? null : (
          <>
            <dt>Gift</dt>
            <dd>
              <GiftNote {...order.gift} />
            </dd>
          </>
        )}
        <dt>Paid with</dt>
        <dd>{order.paymentLabel}</dd>
        {issued.length === 0 ? null : (
          <>
            <dt>Documents</dt>
            <dd>
              <DocumentLinks orderNumber={order.number} issued={issued} whose="staff" />
            </dd>
          </>
        )}
      </dl>
      <section aria-labelledby="pieces">
        <h2 id="pieces">What is in it</h2>
        <OrderLines lines={order.lines} />
        <TotalsList totals={order} delivery={nameOfDelivery(order.deliveryMethod)} />
      </section>
    </StaffFrame>
  );
}

/** What staff do with an order, by how far it has come. */
const nextSteps: Partial<Record<Stage, { readonly step: "dispatch" | "delivery"; readonly name: string }>> = {
  confirmed: { step: "dispatch", name: "Mark as sent" },
  dispatched: { step: "delivery", name: "Mark as delivered" },
};
