import type { Metadata } from "next";
import { documentPath, titleOf } from "#lib/invoices";
import { findAnyDocument } from "#lib/orders";
import { requireStaff } from "#lib/request";
import { TaxDocumentSheet } from "../../../../../tax-document/tax-document.tsx";
import { TaxDocumentWays } from "../../../../../tax-document/tax-document-ways.tsx";
import { NothingHere } from "../../../../nothing-here.tsx";
import { StaffFrame } from "../../../../staff-frame.tsx";

export const metadata: Metadata = { title: "Invoice or credit note" };

export default async function StaffDocumentPage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const { number, id } = await params;
  const path = `/staff${documentPath(number, { id })}`;
  const session = await requireStaff(path);
  const document = await findAnyDocument(session, number, id);
  if (document === undefined) return <NothingHere session={session} />;
  return (
    <StaffFrame title={titleOf(document)} session={session}>
      <TaxDocumentSheet document={document} />
      <TaxDocumentWays path={path} orderPath={`/staff/orders/${encodeURIComponent(number)}`} />
    </StaffFrame>
  );
}
