// The first step of a withdrawal: which pieces. Nothing is changed before the next one.
import type { Metadata } from "next";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { KeptNotice } from "#components/form/kept-notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { findOrder, type OrderView, stageOf } from "#lib/orders";
import { csrfToken, currentSession, typedBefore } from "#lib/request";
import { isReturnable, reasonInWords, returnPeriod, returnReasons } from "#lib/returns";
import { inWords } from "#lib/time";
import { OrderNotHere } from "../../../../order-not-here.tsx";
import { confirmationQuery } from "./schema.ts";
import { WithdrawalForm } from "./withdrawal-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Withdraw from contract"), robots: { index: false } });

type WithdrawPageProps = { params: Promise<{ number: string }>; searchParams: Promise<unknown> };

export default async function WithdrawPage({ params, searchParams }: WithdrawPageProps) {
  const { number } = await params;
  const session = await currentSession();
  const order = await findOrder(session, number);
  if (order === undefined) return <OrderNotHere number={number} next="withdraw" />;
  const query = confirmationQuery.safeParse(await searchParams).data;
  const typed = await typedBefore(session, `/orders/${number}/withdraw`);
  return (
    <div className="page">
      <div className="prose stack">
        <ArrivalHeading className={undefined}>
          {t("Withdraw from order {number}", { number: order.number })}
        </ArrivalHeading>
        {isReturnable(order) ? (
          <>
            <p>
              {t(
                "You need not say why. Choose what you send back; on the next page you see what goes back to you for it, and confirm.",
              )}
            </p>
            <KeptNotice typed={typed} />
            <WithdrawalForm
              csrf={await csrfToken()}
              number={order.number}
              lines={order.lines.map(({ name, options, quantity, returnedQuantity }) => ({
                what: [name, options].filter((text) => text !== "").join(", "),
                left: quantity - returnedQuantity,
              }))}
              chosen={{
                quantities: order.lines.map(
                  (_, place) => typed[`quantities[${place}]`] ?? String(query?.quantities[place] ?? 0),
                ),
                reason: returnReasons.find((reason) => reason === typed["reason"]) ?? query?.reason ?? "",
              }}
              reasons={returnReasons.map((value) => ({ value, label: reasonInWords(value) }))}
            />
          </>
        ) : (
          <NotReturnable order={order} />
        )}
        <p>
          <Link prefetch={false} href={`/orders/${order.number}`}>
            {t("Back to the order")}
          </Link>
        </p>
      </div>
    </div>
  );
}

function NotReturnable({ order }: { order: OrderView }) {
  switch (stageOf(order)) {
    case "confirmed":
      return (
        <p>
          <Rich
            message="It has not left the workshop: withdraw by <link>cancelling it</link>, and everything goes back to you at once."
            link={(words) => (
              <Link prefetch={false} href={`/orders/${order.number}/cancel`}>
                {words}
              </Link>
            )}
          />
        </p>
      );
    case "awaiting-payment":
      return <p>{t("The bank has not answered yet. Once it has, you can cancel the order.")}</p>;
    case "cancelled":
      return <p>{t("This order was cancelled: there is nothing to withdraw from.")}</p>;
    default:
      return (
        <p>
          {t("Nothing of it is left to send back, or more than {time} have passed since it arrived.", {
            time: inWords(returnPeriod),
          })}
        </p>
      );
  }
}
