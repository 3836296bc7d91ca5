import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { carriers } from "#lib/fulfilment";
import { findAnyOrder, stageOf } from "#lib/orders";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { StaffFrame } from "../../staff-frame.tsx";
import { DispatchForm } from "./dispatch-form.tsx";
import { dispatchPath, dispatchQuerySchema } from "./schema.ts";

export const metadata: Metadata = { title: "Send an order" };

export default async function DispatchPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = dispatchQuerySchema.safeParse(await searchParams);
  if (!query.success) redirect("/staff/orders");
  const session = await requireStaff(dispatchPath(query.data));
  await requireElevation(session, dispatchPath(query.data));
  const order = (await findAnyOrder(session, query.data.number)) ?? notFound();
  return (
    <StaffFrame title={`Send order ${order.number}`} session={session}>
      {stageOf(order) === "confirmed" ? (
        <>
          <p>
            {order.email} is written to at once, with the number by which the parcel is followed. From then on the order
            cannot be cancelled.
          </p>
          <DispatchForm
            csrf={staffCsrfToken(session)}
            typed={query.data}
            carriers={carriers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      ) : (
        <p>There is nothing to send: it was sent before, was cancelled, or is not paid.</p>
      )}
      <p>
        <Link prefetch={false} href={`/staff/orders/${order.number}`}>
          Back to the order
        </Link>
      </p>
    </StaffFrame>
  );
}
