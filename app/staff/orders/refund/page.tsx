import type { Metadata } from "next";
import { formatMoney } from "#lib/money";
import { findAnyOrder } from "#lib/orders";
import { randomName } from "#lib/random";
import { refundReasonInWords, refundReasons } from "#lib/refunds";
import { redirect, requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { refundableMinor } from "#lib/staff-refund";
import { NothingHere } from "../../nothing-here.tsx";
import { StepFrame } from "../step-frame.tsx";
import { stepPath } from "../step-path.ts";
import { refundAction } from "./actions.ts";
import { RefundForm } from "./refund-form.tsx";
import { refundQuerySchema } from "./schema.ts";

export const metadata: Metadata = { title: "Refund an order" };

export default async function RefundPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const typed = refundQuerySchema.parse(await searchParams);
  const session = await requireStaff(stepPath("refund", typed));
  await requireElevation(session, stepPath("refund", typed));
  const order = await findAnyOrder(session, typed.number);
  if (order === undefined) return <NothingHere session={session} />;
  // The address names the refund, so that whatever becomes of the page, the same form gives once.
  if (typed.name === "") redirect(stepPath("refund", { ...typed, name: randomName() }));
  const left = await refundableMinor(order);
  return (
    <StepFrame title={`Refund order ${order.number}`} session={session} number={order.number}>
      {left === 0 ? (
        <p>
          There is nothing to refund: all of it went back or is promised for what comes back, or it was not sent yet.
          Until it is sent, whoever placed it can cancel it.
        </p>
      ) : (
        <>
          <p>
            Up to {formatMoney(left)}, which is what is left of what was paid. It goes back to {order.paymentLabel} at
            once, with a credit note, and {order.email} is written to. If pieces come back later, no more than the rest
            is paid for them.
          </p>
          <RefundForm
            action={refundAction}
            csrf={staffCsrfToken(session)}
            typed={typed}
            reasons={refundReasons.map((value) => ({ value, label: refundReasonInWords(value) }))}
          />
        </>
      )}
    </StepFrame>
  );
}
