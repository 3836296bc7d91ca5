// The confirmation, and for ever after the page of the order. Somebody else's order and no order look the same.
import type { Metadata } from "next";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { OrderLines } from "#components/checkout/order-lines";
import { TotalsList } from "#components/checkout/totals-list";
import { PressForm } from "#components/form/press-form";
import { nameOfDelivery } from "#lib/delivery";
import { listDocuments } from "#lib/invoices";
import { t } from "#lib/language";
import { failureShown, findOrder } from "#lib/orders";
import { csrfToken, currentSession } from "#lib/request";
import { listReturns } from "#lib/returns";
import { OrderNotHere } from "../../../order-not-here.tsx";
import { OrderTimeline } from "../../../order-timeline/order-timeline.tsx";
import { ReturnList } from "../../../order-timeline/return-list.tsx";
import { SendTo } from "../../../order-timeline/send-to.tsx";
import { reorderAction } from "./actions.ts";
import { NextSteps } from "./next-steps.tsx";
import styles from "./order.module.css";
import { OrderFacts } from "./order-facts.tsx";
import { OrderOnPaper } from "./order-on-paper.tsx";
import { OrderStatus } from "./order-status.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your order"), robots: { index: false } });

const querySchema = z.object({ withdrawn: z.literal("1").optional().catch(undefined) });

type OrderPageProps = { params: Promise<{ number: string }>; searchParams: Promise<unknown> };

export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const { number } = await params;
  const { withdrawn } = querySchema.parse(await searchParams);
  const session = await currentSession();
  const order = await findOrder(session, number);
  if (order === undefined) return <OrderNotHere number={number} />;
  if (order.status === "cancelled" && order.confirmedAt === undefined) await failureShown(order);
  const issued = await listDocuments(order.id);
  return (
    <div className={`page ${styles["order"]}`}>
      <OrderStatus order={order} />
      {withdrawn === undefined ? null : (
        <Notice tone="done" title={t("We have your withdrawal")}>
          {t("The receipt, with date and time, is on its way to {email}.", { email: order.email })}
        </Notice>
      )}
      <OrderTimeline order={order} />
      <ReturnList
        order={order}
        returns={await listReturns(order.id)}
        action={({ reason }) => <SendTo number={order.number} reason={reason} />}
      />
      <div className={styles["columns"]}>
        <section className={styles["what"]} aria-label={t("What you ordered")}>
          <OrderLines lines={order.lines} />
          <TotalsList totals={order} delivery={nameOfDelivery(order.deliveryMethod)} />
          {order.status === "awaiting-payment" ? null : (
            <div className={styles["again"]}>
              <PressForm action={reorderAction} csrf={await csrfToken()} fields={{ number }}>
                <button type="submit" className="button-quiet">
                  {t("Buy these again")}
                </button>
              </PressForm>
            </div>
          )}
        </section>
        <OrderFacts order={order} issued={issued} />
      </div>
      <NextSteps order={order} issued={issued} isGuest={session.kind !== "customer"} />
      {issued.length === 0 ? null : <OrderOnPaper orderId={order.id} issued={issued} />}
    </div>
  );
}
