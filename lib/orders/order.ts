/** An order is a snapshot: names, prices, tax and address as they were. Nothing in it joins the catalogue of today. */

import type { Gift } from "#lib/cart";
import type { Address, OrderSummary } from "#lib/checkout";
import type { MethodId } from "#lib/delivery";
import type { Language } from "#lib/language";
import type { Minor } from "#lib/money";
import type { DeclineReason } from "#lib/payment";
import type { Refund } from "#lib/refunds";

export type OrderStatus = "awaiting-payment" | "confirmed" | "cancelled";

/** A parcel on its way. */
export type Parcel = {
  /** One of the carriers that the shop sends with, by its identifier. */
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly dispatchedAt: Date;
};

/** How far an order has come, in one word. */
export type Stage = OrderStatus | "dispatched" | "delivered";

export type OrderLine = {
  readonly variantId: string;
  readonly sku: string;
  readonly slug: string;
  readonly name: string;
  readonly options: string;
  readonly picture: string;
  readonly unitMinor: Minor;
  readonly quantity: number;
  readonly totalMinor: Minor;
  /** How many of them came back, or were announced to. */
  readonly returnedQuantity: number;
};

export type OrderView = OrderSummary & {
  readonly id: string;
  /** Shown to people, and not to be guessed. */
  readonly number: string;
  readonly status: OrderStatus;
  /** Why it was not paid; undefined also when its shopper cancelled it. */
  readonly cancelReason: DeclineReason | undefined;
  readonly email: string;
  readonly address: Address;
  readonly deliveryMethod: MethodId;
  readonly paymentLabel: string;
  /** What whoever placed it is written to in. */
  readonly language: Language;
  /** Our key for the charge at the provider. */
  readonly paymentReference: string;
  readonly placedAt: Date;
  /** When its payment was sure. */
  readonly confirmedAt: Date | undefined;
  readonly cancelledAt: Date | undefined;
  /** Undefined as long as nothing was sent. */
  readonly parcel: Parcel | undefined;
  readonly deliveredAt: Date | undefined;
  /** What went back of what was paid, or is about to; the earliest first. */
  readonly refunds: readonly Refund[];
  /** The note that goes with it; nothing when it is no gift. */
  readonly gift: Gift | undefined;
  readonly lines: readonly OrderLine[];
};

/** An order as a row of a history. */
export type OrderRow = Pick<OrderView, "number" | "placedAt" | "totalMinor"> & {
  readonly stage: Stage;
  readonly pieces: number;
};

/** How far an order has come. */
export function stageOf({
  status,
  parcel,
  deliveredAt,
}: Pick<OrderView, "status" | "deliveredAt"> & { readonly parcel: object | undefined }): Stage {
  if (deliveredAt !== undefined) return "delivered";
  return parcel === undefined ? status : "dispatched";
}
