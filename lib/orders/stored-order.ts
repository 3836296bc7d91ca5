/** From what is stored of an order to what the house speaks of. */
import { giftIn } from "#lib/cart";
import type { MethodId } from "#lib/delivery";
import { asLanguage } from "#lib/language";
import type { DeclineReason } from "#lib/payment";
import type { RefundReason } from "#lib/refunds";
import { type OrderLine, type OrderRow, type OrderStatus, type OrderView, stageOf } from "./order.ts";

/** An order as it is stored, with its lines, refunds and payment. */
export type Row = Omit<
  OrderView,
  | "address"
  | "confirmedAt"
  | "cancelledAt"
  | "parcel"
  | "deliveredAt"
  | "refunds"
  | "lines"
  | "status"
  | "cancelReason"
  | "deliveryMethod"
  | "promotionCode"
  | "gift"
  | "language"
  | "paymentLabel"
  | "paymentReference"
> & {
  status: string;
  cancelReason: string;
  language: string;
  deliveryMethod: string;
  promotionCode: string;
  giftMessage: string;
  hidesPrices: boolean;
  name: string;
  addressLine1: string;
  addressLine2: string;
  postalCode: string;
  city: string;
  region: string;
  country: string;
  phone: string;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  carrier: string;
  trackingNumber: string;
  dispatchedAt: Date | null;
  deliveredAt: Date | null;
  refunds: { amountMinor: number; reason: string; refundedAt: Date | null; refusedAt: Date | null }[];
  lines: OrderLine[];
  payment: { reference: string; label: string } | null;
};

/** The row of a history that an order is; none for one that lacks its payment, which is never written. */
export function rowOf(row: Row): OrderRow[] {
  const order = viewOf(row);
  if (order === undefined) return [];
  const { number, placedAt, totalMinor, lines } = order;
  const pieces = lines.reduce((count, line) => count + line.quantity, 0);
  return [{ number, placedAt, totalMinor, pieces, stage: stageOf(order) }];
}

/** An order in the words of its domain. */
export function viewOf(row: Row | null): OrderView | undefined {
  if (!row?.payment) return undefined;
  const { id, number, email, placedAt, lines } = row;
  const { itemsMinor, deliveryMinor, discountMinor, deliveryDiscountMinor } = row;
  const { taxMinor, taxName, isTaxIncluded, totalMinor, taxRateBasisPoints } = row;
  const { carrier, trackingNumber, dispatchedAt } = row;
  const { name, addressLine1: line1, addressLine2: line2, postalCode, city, region, country, phone } = row;
  return {
    id,
    number,
    email,
    placedAt,
    itemsMinor,
    deliveryMinor,
    discountMinor,
    deliveryDiscountMinor,
    totalMinor,
    taxMinor,
    taxName,
    isTaxIncluded,
    taxRateBasisPoints,
    promotionCode: row.promotionCode === "" ? undefined : row.promotionCode,
    gift: giftIn(row),
    status: row.status as OrderStatus,
    cancelReason: row.cancelReason === "" ? undefined : (row.cancelReason as DeclineReason),
    confirmedAt: row.confirmedAt ?? undefined,
    cancelledAt: row.cancelledAt ?? undefined,
    parcel: dispatchedAt === null ? undefined : { carrier, trackingNumber, dispatchedAt },
    deliveredAt: row.deliveredAt ?? undefined,
    refunds: row.refunds.map(({ amountMinor, reason, refundedAt, refusedAt }) => ({
      amountMinor,
      reason: reason === "" ? undefined : (reason as RefundReason),
      refundedAt: refundedAt ?? undefined,
      refusedAt: refusedAt ?? undefined,
    })),
    address: { name, line1, line2, postalCode, city, region, country, phone },
    deliveryMethod: row.deliveryMethod as MethodId,
    paymentLabel: row.payment.label,
    language: asLanguage(row.language),
    paymentReference: row.payment.reference,
    lines: lines.map(({ variantId, sku, slug, name, options, picture, returnedQuantity, ...sums }) => ({
      variantId,
      sku,
      slug,
      name,
      options,
      picture,
      returnedQuantity,
      unitMinor: sums.unitMinor,
      quantity: sums.quantity,
      totalMinor: sums.totalMinor,
    })),
  };
}
