import { notFound } from "next/navigation";
import { documentPath } from "#lib/invoices";
import { findAnyDocument } from "#lib/orders";
import { requireStaff } from "#lib/request";
import { pdfAnswer } from "../../../../../../tax-document/pdf-answer.ts";

type Context = { params: Promise<{ number: string; id: string }> };

/** The document as a PDF, whoever's it is. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number, id } = await params;
  const session = await requireStaff(`/staff${documentPath(number, { id })}`);
  return pdfAnswer((await findAnyDocument(session, number, id)) ?? notFound());
}
