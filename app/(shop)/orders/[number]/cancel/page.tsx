// Asks whether it is meant, in words that say what will happen. Only the form does it.
import type { Metadata } from "next";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { OrderLines } from "#components/checkout/order-lines";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { findOrder, type OrderView, stageOf } from "#lib/orders";
import { csrfToken, currentSession } from "#lib/request";
import { OrderNotHere } from "../../../../order-not-here.tsx";
import { cancelAction } from "./actions.ts";

export const generateMetadata = (): Metadata => ({ title: t("Cancel an order"), robots: { index: false } });

export default async function CancelPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params;
  const order = await findOrder(await currentSession(), number);
  if (order === undefined) return <OrderNotHere number={number} next="cancel" />;
  const isOpen = stageOf(order) === "confirmed";
  return (
    <div className="page">
      <div className="prose stack">
        <ArrivalHeading className={undefined}>
          {isOpen ? t("Cancel order {number}?", { number: order.number }) : t("This cannot be cancelled")}
        </ArrivalHeading>
        {isOpen ? <Question order={order} csrf={await csrfToken()} /> : <TooLate order={order} />}
        <p>
          <Link prefetch={false} href={`/orders/${order.number}`}>
            {isOpen ? t("Keep it") : t("Back to the order")}
          </Link>
        </p>
      </div>
    </div>
  );
}

function Question({ order, csrf }: { order: OrderView; csrf: string }) {
  const paid = { total: formatMoney(order.totalMinor), paymentLabel: order.paymentLabel };
  return (
    <>
      <OrderLines lines={order.lines} />
      <p>
        {order.promotionCode === undefined
          ? t("Nothing of it is sent. All of the {total} goes back to {paymentLabel}.", paid)
          : t("Nothing of it is sent. All of the {total} goes back to {paymentLabel}, and {code} can be used again.", {
              ...paid,
              code: order.promotionCode,
            })}
      </p>
      <PressForm action={cancelAction} csrf={csrf} fields={{ number: order.number }}>
        <SubmitButton pending={t("Cancelling …")}>{t("Cancel order")}</SubmitButton>
      </PressForm>
    </>
  );
}

function TooLate({ order }: { order: OrderView }) {
  switch (stageOf(order)) {
    case "cancelled":
      return <p>{t("It is cancelled already.")}</p>;
    case "awaiting-payment":
      return <p>{t("The bank has not answered yet. Once it has, you can cancel here.")}</p>;
    default:
      return (
        <p>
          <Rich
            message="It has left the workshop. You can <link>send it back</link>."
            link={(words) => (
              <Link prefetch={false} href={`/orders/${order.number}/withdraw`}>
                {words}
              </Link>
            )}
          />
        </p>
      );
  }
}
