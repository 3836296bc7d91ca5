// Asks whether it is meant, and says what goes back, or why nothing does; only the form does it.
import type { Metadata } from "next";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { formatMoney } from "#lib/money";
import { findAnyOrder } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { findReturn, type Return } from "#lib/returns";
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
  const isAnyGiven = announced.amountMinor > 0;
  return (
    <StepFrame title={`Is this of order ${number} here?`} session={session} number={number}>
      <ReturnList order={order} returns={[announced]} />
      {announced.receivedAt === undefined ? (
        <>
          <p>
            {isAnyGiven
              ? `${formatMoney(announced.amountMinor)} goes back to ${order.paymentLabel} at once`
              : "Nothing goes back"}
            , and {order.email} is written to. {whyLess(announced)} Pieces that can be sold again go back on the shelf
            by hand.
          </p>
          <PressForm action={receiveAction} csrf={staffCsrfToken(session)} fields={{ id }}>
            {isAnyGiven ? (
              <SubmitButton pending="Giving it back …">Mark as received and refund</SubmitButton>
            ) : (
              <SubmitButton pending="Writing it down …">Mark as received</SubmitButton>
            )}
          </PressForm>
        </>
      ) : (
        <p>
          It is, and {isAnyGiven ? "what it brings has gone back" : "nothing has gone back"}. {whyLess(announced)}
        </p>
      )}
    </StepFrame>
  );
}

/** Why it brings less than its pieces cost, or nothing; an empty text when neither is so. */
function whyLess({ amountMinor, isReduced }: Return): string {
  if (!isReduced) return amountMinor === 0 ? "Nothing was paid for its pieces." : "";
  const given = amountMinor === 0 ? "All" : "Some";
  return `${given} of the price went back before, when staff gave a refund.`;
}
