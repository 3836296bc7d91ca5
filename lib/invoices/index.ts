/** Invoices and credit notes: numbered without a gap, issued with what causes them, and never changed. */
export { documentPath, type Issued, type Sale, type TaxDocument, titleOf } from "./document.ts";
export { documentBlocks } from "./document-blocks.ts";
export { issueCreditNote, issueInvoice, issueReduction, type Part } from "./issue.ts";
export { findDocument, listDocuments } from "./store.ts";
export { type Wording, wordingOf } from "./wording.ts";
export { writePdf } from "./write-pdf.ts";
