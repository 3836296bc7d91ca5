import type { Metadata } from "next";
import { Link } from "#components/link";
import { deliveryNote } from "#lib/fulfilment";
import { speaking } from "#lib/language";
import { findAnyOrder } from "#lib/orders";
import { requireStaff } from "#lib/request";
import { NothingHere } from "../../../nothing-here.tsx";
import { StaffFrame } from "../../../staff-frame.tsx";
import { DeliveryNoteSheet } from "./delivery-note-sheet.tsx";

export const metadata: Metadata = { title: "Delivery note" };

export default async function DeliveryNotePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params;
  const orderPath = `/staff/orders/${encodeURIComponent(number)}`;
  const session = await requireStaff(`${orderPath}/delivery-note`);
  const order = await findAnyOrder(session, number);
  // Only what is paid is packed.
  if (order?.status !== "confirmed") return <NothingHere session={session} />;
  return (
    <StaffFrame title={`Delivery note of ${order.number}`} session={session} isSheet>
      <p data-off-paper>
        Print this page and lay it into the parcel: on paper the note stands alone.{" "}
        <Link prefetch={false} href={orderPath}>
          Back to the order
        </Link>
      </p>
      <DeliveryNoteSheet note={speaking(order.language, () => deliveryNote(order))} language={order.language} />
    </StaffFrame>
  );
}
