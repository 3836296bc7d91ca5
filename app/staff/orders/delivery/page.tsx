// Asks whether it is meant; only the form does it.
import type { Metadata } from "next";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { findAnyOrder, stageOf } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { NothingHere } from "../../nothing-here.tsx";
import { StepFrame } from "../step-frame.tsx";
import { stepPath } from "../step-path.ts";
import { deliveryAction } from "./actions.ts";
import { deliverySchema } from "./schema.ts";

export const metadata: Metadata = { title: "An order has arrived" };

export default async function DeliveryPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { number } = deliverySchema.parse(await searchParams);
  const session = await requireStaff(stepPath("delivery", { number }));
  await requireElevation(session, stepPath("delivery", { number }));
  const order = await findAnyOrder(session, number);
  if (order === undefined) return <NothingHere session={session} />;
  return (
    <StepFrame title={`Has order ${order.number} arrived?`} session={session} number={order.number}>
      {stageOf(order) === "dispatched" ? (
        <>
          <p>Say so when the carrier does.</p>
          <PressForm action={deliveryAction} csrf={staffCsrfToken(session)} fields={{ number: order.number }}>
            <SubmitButton pending="Writing it down …">Mark as delivered</SubmitButton>
          </PressForm>
        </>
      ) : (
        <p>It is not on its way: it was not sent yet, or has arrived already.</p>
      )}
    </StepFrame>
  );
}
