// Asks whether it is meant, and says what goes back; only the form does it.
import type { Metadata } from "next";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { formatMoney } from "#lib/money";
import { findAnyOrder } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { findReturn } from "#lib/returns";
import { ReturnList } from "../../../order-timeline/return-list.tsx";
import { NothingHere } from "../../nothing-here.tsx";
import { StaffFrame } from "../../staff-frame.tsx";
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
    <StaffFrame title={`Is this of order ${number} here?`} session={session}>
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
      <p>
        <Link prefetch={false} href={`/staff/orders/${number}`}>
          Back to the order
        </Link>
      </p>
    </StaffFrame>
  );
}
