// The second step of a withdrawal: what it comes to, and the press that declares it.
import type { Metadata } from "next";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { t } from "#lib/language";
import { findOrder } from "#lib/orders";
import { csrfToken, currentSession, redirect } from "#lib/request";
import { isReturnable, reasonInWords, refundFor, refundInWords } from "#lib/returns";
import { OrderNotHere } from "../../../../../order-not-here.tsx";
import { SendTo } from "../../../../../order-timeline/send-to.tsx";
import { confirmAction } from "../actions.ts";
import { confirmationQuery, piecesOf, withdrawalPath } from "../schema.ts";

export const generateMetadata = (): Metadata => ({ title: t("Confirm withdrawal"), robots: { index: false } });

type ConfirmPageProps = { params: Promise<{ number: string }>; searchParams: Promise<unknown> };

export default async function ConfirmWithdrawalPage({ params, searchParams }: ConfirmPageProps) {
  const { number } = await params;
  const order = await findOrder(await currentSession(), number);
  if (order === undefined) return <OrderNotHere number={number} next="withdraw" />;
  const chosen = confirmationQuery.safeParse(await searchParams).data;
  const pieces = piecesOf(chosen?.quantities ?? []);
  const areLeft = pieces.every(({ position, quantity }) => {
    const line = order.lines[position];
    return line !== undefined && quantity <= line.quantity - line.returnedQuantity;
  });
  if (chosen === undefined || pieces.length === 0 || !areLeft || !isReturnable(order))
    redirect(`/orders/${order.number}/withdraw`);
  const { totalMinor, isReduced } = refundFor(order, pieces);
  return (
    <div className="page">
      <div className="prose stack">
        <ArrivalHeading className={undefined}>{t("Confirm your withdrawal")}</ArrivalHeading>
        <p>
          {t("{name}, you withdraw from order {number} as far as these pieces go:", {
            name: order.address.name,
            number: order.number,
          })}
        </p>
        <ul>
          {pieces.map(({ position, quantity }) => (
            <li key={position}>
              {quantity} × {order.lines[position]?.name} {order.lines[position]?.options}
            </li>
          ))}
        </ul>
        <p>
          {t("Reason: {reason}. {refund} The receipt, with date and time, goes to {email} at once.", {
            reason: reasonInWords(chosen.reason),
            refund: refundInWords({ amountMinor: totalMinor, isReduced }, order.paymentLabel),
            email: order.email,
          })}
        </p>
        <SendTo number={order.number} reason={chosen.reason} />
        <PressForm
          action={confirmAction}
          csrf={await csrfToken()}
          fields={{ number: order.number, quantities: chosen.quantities.join(","), reason: chosen.reason }}
        >
          <SubmitButton pending={t("Writing it down …")}>{t("Confirm withdrawal")}</SubmitButton>
        </PressForm>
        <p>
          <Link prefetch={false} href={withdrawalPath(order.number, chosen, "choose")}>
            {t("Change it")}
          </Link>
        </p>
      </div>
    </div>
  );
}
