/**
 * Issuing a document: its number is drawn and the document written in the transaction that causes it. Of everything that is
 * undone, by a refusal, a crash or a conflict, the number is undone too: so none is given twice, and none is left out.
 */
import "server-only";
import { config, sellerLines } from "#lib/config";
import { t } from "#lib/language";
import { less, type Minor, multiply, sum, taxContained } from "#lib/money";
import { randomName } from "#lib/random";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import type { DocumentKind, Issued, Sale, TaxDocument } from "./document.ts";
import { numberOf, yearOf } from "./numbering.ts";
import { drawNumber, findInvoice, insertDocument } from "./store.ts";

/**
 * Issues the invoice of a sale; `key` says the cause, and the same cause twice violates its uniqueness. Call it in the
 * transaction that causes it, last: everybody else who wants a number waits until that is over.
 */
export const issueInvoice = (key: string, sale: Sale): Promise<Issued> => issue("invoice", key, sale, undefined);

/** The part of an order that a credit note is for: pieces of its lines, by their place there, and what goes back for them. */
export type Part = {
  readonly pieces: readonly { readonly position: number; readonly quantity: number }[];
  readonly deliveryMinor: Minor;
  readonly discountMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
};

/**
 * Issues the credit note for what goes back of an order, or of a part of it: under the key of the refund, and like an invoice.
 * Undefined when there is no invoice that it could correct: the order was paid before there were any.
 */
export async function issueCreditNote(
  key: string,
  { orderId, reason, part }: { readonly orderId: string; readonly reason: string; readonly part?: Part },
): Promise<Issued | undefined> {
  const invoice = await findInvoice(orderId);
  if (invoice === undefined) return undefined;
  const credited = part === undefined ? invoice : partOf(invoice, part);
  return issue("credit-note", key, credited, { corrects: invoice.number, reason });
}

/**
 * Issues the credit note for a sum that goes back of the price though no piece does; otherwise like `issueCreditNote`. The tax
 * falls by as much as the sum contains of it (Directive 2006/112/EC, article 90 (1)).
 */
export async function issueReduction(
  key: string,
  { orderId, reason, amountMinor }: { readonly orderId: string; readonly reason: string; readonly amountMinor: Minor },
): Promise<Issued | undefined> {
  const invoice = await findInvoice(orderId);
  if (invoice === undefined) return undefined;
  const taxMinor = taxContained(amountMinor, invoice.taxRateBasisPoints);
  const itemsMinor = invoice.isTaxIncluded ? amountMinor : less(amountMinor, taxMinor);
  const whatFor = { sku: "", name: t("Part of the price"), options: "", quantity: 1 };
  const lines = [{ ...whatFor, unitMinor: itemsMinor, totalMinor: itemsMinor }];
  const sums = { itemsMinor, deliveryMinor: 0, discountMinor: 0, taxMinor, totalMinor: amountMinor };
  return issue(
    "credit-note",
    key,
    { ...invoice, ...sums, lines, promotionCode: undefined },
    { corrects: invoice.number, reason },
  );
}

function partOf(invoice: TaxDocument, { pieces, ...sums }: Part): Sale {
  const lines = invoice.lines.flatMap((line, place) => {
    const quantity = sum(pieces.filter(({ position }) => position === place).map((some) => some.quantity));
    return quantity === 0 ? [] : [{ ...line, quantity, totalMinor: multiply(line.unitMinor, quantity) }];
  });
  const itemsMinor = sum(lines.map(({ totalMinor }) => totalMinor));
  // What staff gave back before is part of its discount, so that is not named after the code.
  return { ...invoice, ...sums, lines, itemsMinor, promotionCode: undefined };
}

function issue(kind: DocumentKind, key: string, sale: Sale, correction: TaxDocument["correction"]): Promise<Issued> {
  const { vatNumber: sellerVatNumber } = config().seller;
  return transaction(async () => {
    const issuedAt = now();
    const year = yearOf(issuedAt);
    const issued = { id: randomName(), kind, number: numberOf(kind, year, await drawNumber(kind, year)) };
    await insertDocument(key, {
      ...sale,
      ...issued,
      issuedAt,
      correction,
      seller: sellerLines(),
      sellerVatNumber,
    });
    return issued;
  });
}
