import { type TaxDocument, writePdf } from "#lib/invoices";

/** A document as a file to keep. It names whoever bought: nothing on the way may remember it. */
export async function pdfAnswer(document: TaxDocument): Promise<Response> {
  return new Response(new Uint8Array(await writePdf(document)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${document.number}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}
