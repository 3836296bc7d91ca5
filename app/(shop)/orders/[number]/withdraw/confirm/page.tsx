// The second step of a withdrawal: what it comes to, and the press that declares it.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { formatMoney } from "#lib/money";
import { findOrder } from "#lib/orders";
import { csrfToken, currentSession } from "#lib/request";
import { isReturnable, reasonsInWords, refundFor } from "#lib/returns";
import { confirmAction } from "../actions.ts";
import { confirmationQuery, piecesOf, withdrawalPath } from "../schema.ts";

export const metadata: Metadata = { title: "Confirm withdrawal", robots: { index: false } };

type ConfirmPageProps = { params: Promise<{ number: string }>; searchParams: Promise<unknown> };

export default async function ConfirmWithdrawalPage({ params, searchParams }: ConfirmPageProps) {
  const { number } = await params;
  const order = await findOrder(await currentSession(), number);
  if (order === undefined) notFound();
  const chosen = confirmationQuery.safeParse(await searchParams).data;
  const pieces = piecesOf(chosen?.quantities ?? []);
  const areLeft = pieces.every(({ position, quantity }) => {
    const line = order.lines[position];
    return line !== undefined && quantity <= line.quantity - line.returnedQuantity;
  });
  if (chosen === undefined || pieces.length === 0 || !areLeft || !isReturnable(order))
    redirect(`/orders/${order.number}/withdraw`);
  return (
    <div className="page">
      <div className="prose stack">
        <ArrivalHeading className={undefined}>Confirm your withdrawal</ArrivalHeading>
        <p>
          {order.address.name}, you withdraw from order {order.number} as far as these pieces go:
        </p>
        <ul>
          {pieces.map(({ position, quantity }) => (
            <li key={position}>
              {quantity} × {order.lines[position]?.name} {order.lines[position]?.options}
            </li>
          ))}
        </ul>
        <p>
          Reason: {reasonsInWords[chosen.reason]}. Once they are here,{" "}
          {formatMoney(refundFor(order, pieces).totalMinor)} goes back to {order.paymentLabel}. The receipt, with date
          and time, goes to {order.email} at once.
        </p>
        <PressForm
          action={confirmAction}
          csrf={await csrfToken()}
          fields={{ number: order.number, quantities: chosen.quantities.join(","), reason: chosen.reason }}
        >
          <SubmitButton pending="Writing it down …">Confirm withdrawal</SubmitButton>
        </PressForm>
        <p>
          <Link prefetch={false} href={withdrawalPath(order.number, chosen, "choose")}>
            Change it
          </Link>
        </p>
      </div>
    </div>
  );
}
