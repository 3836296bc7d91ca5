import { notFound } from "next/navigation";
import { findOrderDocument } from "#lib/orders";
import { currentSession } from "#lib/request";
import { pdfAnswer } from "../../../../../../tax-document/pdf-answer.ts";

type Context = { params: Promise<{ number: string; id: string }> };

/** The document as a PDF, for whoever may see its order. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number, id } = await params;
  return pdfAnswer((await findOrderDocument(await currentSession(), number, id)) ?? notFound());
}
