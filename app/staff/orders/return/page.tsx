// Asks whether it is meant, and says what goes back; only the form does it.
import type { Metadata } from "next";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { formatMoney } from "#lib/money";
import { findAnyOrder } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { findReturn } from "#lib/returns";
import { ReturnList } from "../../../order-timeline/return-list.tsx";
import { NothingHere } from "../../nothing-here.tsx";
import { StepFrame } from "../step-frame.tsx";
import { stepPath } from "../step-path.ts";
import { receiveAction } from "./actions.ts";
import { returnSchema } from "./schema.ts";

export const metadata: Metadata = { title: "A return is here" };

export default async function StaffReturnPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { id } = returnSchema.parse(await searchParams);
  const session = await requireStaff(stepPath("return", { id }));
  await requireElevation(session, stepPath("return", { id }));
  const found = await findReturn(id);
  if (found === undefined) return <NothingHere session={session} />;
  const { announced, number } = found;
  const order = await findAnyOrder(session, number);
  if (order === undefined) return <NothingHere session={session} />;
  return (
    <StepFrame title={`Is this of order ${number} here?`} session={session} number={number}>
      <ReturnList order={order} returns={[announced]} />
      {announced.receivedAt === undefined ? (
        <>
          <p>
            {formatMoney(announced.amountMinor)} goes back to {order.paymentLabel} at once, and {order.email} is written
            to. Pieces that can be sold again go back on the shelf by hand.
          </p>
          <PressForm action={receiveAction} csrf={staffCsrfToken(session)} fields={{ id }}>
            <SubmitButton pending="Giving it back …">Mark as received and refund</SubmitButton>
          </PressForm>
        </>
      ) : (
        <p>It is, and its price has gone back.</p>
      )}
    </StepFrame>
  );
}
