// An invoice or a credit note, to be read, heard and printed. Somebody else's and none at all look the same.
import type { Metadata } from "next";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { documentPath, titleOf } from "#lib/invoices";
import { t } from "#lib/language";
import { findOrderDocument } from "#lib/orders";
import { currentSession } from "#lib/request";
import { OrderNotHere } from "../../../../../order-not-here.tsx";
import { TaxDocumentSheet } from "../../../../../tax-document/tax-document.tsx";
import { TaxDocumentWays } from "../../../../../tax-document/tax-document-ways.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Invoice or credit note"), robots: { index: false } });

type DocumentPageProps = { params: Promise<{ number: string; id: string }> };

export default async function DocumentPage({ params }: DocumentPageProps) {
  const { number, id } = await params;
  const document = await findOrderDocument(await currentSession(), number, id);
  if (document === undefined) return <OrderNotHere number={number} />;
  return (
    <div className="page">
      <ArrivalHeading className={undefined}>{titleOf(document)}</ArrivalHeading>
      <TaxDocumentSheet document={document} />
      <TaxDocumentWays path={documentPath(number, { id })} orderPath={`/orders/${encodeURIComponent(number)}`} />
    </div>
  );
}
