/** What an invoice says, and a credit note, which the law treats as one (Directive 2006/112/EC, articles 226 and 219). */
import { t } from "#lib/language";
import type { Minor } from "#lib/money";
import type { Tax } from "#lib/tax";

export type DocumentKind = "invoice" | "credit-note";

export type DocumentLine = {
  readonly sku: string;
  readonly name: string;
  readonly options: string;
  readonly quantity: number;
  readonly unitMinor: Minor;
  readonly totalMinor: Minor;
};

/** What was sold, or of a credit note what goes back of it. */
export type Sale = Tax & {
  readonly orderId: string;
  /** Name and address, a line each. */
  readonly buyer: readonly string[];
  readonly deliveryName: string;
  readonly lines: readonly DocumentLine[];
  readonly itemsMinor: Minor;
  readonly deliveryMinor: Minor;
  readonly discountMinor: Minor;
  readonly promotionCode: string | undefined;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
};

/** A document as others refer to it. */
export type Issued = {
  /** Names its page; not to be guessed. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** “INV-2026-00001” */
  readonly number: string;
};

/** An invoice or a credit note as it was issued. All of it is a snapshot. */
export type TaxDocument = Issued &
  Sale & {
    readonly orderNumber: string;
    readonly issuedAt: Date;
    /** The number of the invoice that a credit note corrects, and why it does. */
    readonly correction: { readonly corrects: string; readonly reason: string } | undefined;
    /** Name and address, a line each. */
    readonly seller: readonly string[];
    readonly sellerVatNumber: string;
  };

/** “Invoice INV-2026-00001” */
export const titleOf = ({ kind, number }: Issued): string => `${kindsInWords[kind]()} ${number}`;

const kindsInWords = {
  invoice: () => t("Invoice"),
  "credit-note": () => t("Credit note"),
} as const satisfies Record<DocumentKind, () => string>;

/** The page of a document, from the shop's address on. */
export const documentPath = (orderNumber: string, { id }: Pick<Issued, "id">): string =>
  `/orders/${encodeURIComponent(orderNumber)}/documents/${id}`;
