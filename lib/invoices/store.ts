import "server-only";
import { database } from "#lib/database";
import { currency } from "#lib/money";
import type { DocumentKind, Issued, TaxDocument } from "./document.ts";

const whole = {
  omit: { key: true },
  include: {
    lines: { orderBy: { position: "asc" }, omit: { documentId: true, position: true } },
    order: { select: { number: true } },
  },
} as const;

/** Draws the next number of a series. It is given only once the transaction that it is drawn in is through. */
export async function drawNumber(kind: DocumentKind, year: number): Promise<number> {
  const { last } = await database().numberSeries.upsert({
    where: { kind_year: { kind, year } },
    create: { kind, year, last: 1 },
    update: { last: { increment: 1 } },
  });
  return last;
}

export async function insertDocument(key: string, document: Omit<TaxDocument, "orderNumber">): Promise<void> {
  const { id, kind, number, orderId, issuedAt, deliveryName, lines, correction, sellerVatNumber } = document;
  const { itemsMinor, deliveryMinor, discountMinor, taxMinor, totalMinor } = document;
  const { taxName, taxRateBasisPoints, isTaxIncluded } = document;
  await database().taxDocument.create({
    data: {
      id,
      key,
      kind,
      number,
      orderId,
      issuedAt,
      sellerVatNumber,
      deliveryName,
      currency,
      itemsMinor,
      deliveryMinor,
      discountMinor,
      taxMinor,
      totalMinor,
      taxName,
      taxRateBasisPoints,
      isTaxIncluded,
      ...correction,
      promotionCode: document.promotionCode ?? "",
      seller: document.seller.join("\n"),
      buyer: document.buyer.join("\n"),
      lines: {
        create: lines.map(({ sku, name, options, quantity, unitMinor, totalMinor: lineMinor }, position) => ({
          position,
          sku,
          name,
          options,
          quantity,
          unitMinor,
          totalMinor: lineMinor,
        })),
      },
    },
  });
}

/** The invoice of an order; undefined when it has none. */
export const findInvoice = async (orderId: string): Promise<TaxDocument | undefined> =>
  documentOf(await database().taxDocument.findFirst({ where: { orderId, kind: "invoice" }, ...whole }));

/** The document of that name, if it is one of this order. */
export const findDocument = async (orderId: string, id: string): Promise<TaxDocument | undefined> =>
  documentOf(await database().taxDocument.findFirst({ where: { id, orderId }, ...whole }));

/** What was issued for an order, the earliest first. */
export async function listDocuments(orderId: string): Promise<Issued[]> {
  const rows = await database().taxDocument.findMany({
    where: { orderId },
    orderBy: [{ issuedAt: "asc" }, { number: "asc" }],
    select: { id: true, kind: true, number: true },
  });
  return rows.map(({ kind, ...named }) => ({ ...named, kind: kind as DocumentKind }));
}

type Row = Omit<TaxDocument, "kind" | "orderNumber" | "correction" | "seller" | "buyer" | "promotionCode"> & {
  kind: string;
  order: { number: string };
  corrects: string;
  reason: string;
  seller: string;
  buyer: string;
  promotionCode: string;
};

function documentOf(row: Row | null): TaxDocument | undefined {
  if (row === null) return undefined;
  const { kind, order, corrects, reason, seller, buyer, promotionCode, ...facts } = row;
  return {
    ...facts,
    kind: kind as DocumentKind,
    orderNumber: order.number,
    correction: corrects === "" ? undefined : { corrects, reason },
    seller: seller.split("\n"),
    buyer: buyer.split("\n"),
    promotionCode: promotionCode === "" ? undefined : promotionCode,
  };
}
