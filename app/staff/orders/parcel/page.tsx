import type { Metadata } from "next";
import { carriers } from "#lib/fulfilment";
import { findAnyOrder, stageOf } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { NothingHere } from "../../nothing-here.tsx";
import { ParcelForm } from "../parcel-form.tsx";
import { parcelQuerySchema } from "../parcel-schema.ts";
import { StepFrame } from "../step-frame.tsx";
import { stepPath } from "../step-path.ts";
import { correctParcelAction } from "./actions.ts";

export const metadata: Metadata = { title: "Correct a tracking number" };

export default async function ParcelPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const typed = parcelQuerySchema.parse(await searchParams);
  const session = await requireStaff(stepPath("parcel", typed));
  await requireElevation(session, stepPath("parcel", typed));
  const order = await findAnyOrder(session, typed.number);
  if (order === undefined) return <NothingHere session={session} />;
  const { parcel } = order;
  return (
    <StepFrame title={`The parcel of order ${order.number}`} session={session} number={order.number}>
      {parcel !== undefined && stageOf(order) === "dispatched" ? (
        <>
          <p>{order.email} is written to at once, with the number by which the parcel is really followed.</p>
          <ParcelForm
            action={correctParcelAction}
            csrf={staffCsrfToken(session)}
            typed={{
              number: order.number,
              carrier: typed.carrier || parcel.carrier,
              trackingNumber: typed.trackingNumber || parcel.trackingNumber,
            }}
            carriers={carriers}
            submit="Correct"
          />
        </>
      ) : (
        <p>There is nothing to correct: it was not sent yet, or has arrived already.</p>
      )}
    </StepFrame>
  );
}
