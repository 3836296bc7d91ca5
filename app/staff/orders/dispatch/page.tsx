import type { Metadata } from "next";
import { carriers } from "#lib/fulfilment";
import { findAnyOrder, stageOf } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { NothingHere } from "../../nothing-here.tsx";
import { ParcelForm } from "../parcel-form.tsx";
import { parcelQuerySchema } from "../parcel-schema.ts";
import { StepFrame } from "../step-frame.tsx";
import { stepPath } from "../step-path.ts";
import { dispatchAction } from "./actions.ts";

export const metadata: Metadata = { title: "Send an order" };

export default async function DispatchPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const typed = parcelQuerySchema.parse(await searchParams);
  const session = await requireStaff(stepPath("dispatch", typed));
  await requireElevation(session, stepPath("dispatch", typed));
  const order = await findAnyOrder(session, typed.number);
  if (order === undefined) return <NothingHere session={session} />;
  return (
    <StepFrame title={`Send order ${order.number}`} session={session} number={order.number}>
      {stageOf(order) === "confirmed" ? (
        <>
          <p>
            {order.email} is written to at once, with the number by which the parcel is followed. From then on the order
            cannot be cancelled.
          </p>
          <ParcelForm
            action={dispatchAction}
            csrf={staffCsrfToken(session)}
            typed={typed}
            carriers={carriers}
            submit="Mark as sent"
          />
        </>
      ) : (
        <p>There is nothing to send: it was sent before, was cancelled, or is not paid.</p>
      )}
    </StepFrame>
  );
}
