/** An order is a snapshot: names, prices, tax and address as they were. Nothing in it joins the catalogue of today. */

import type { Address, DeliveryMethod, OrderSummary } from "#lib/checkout";
import type { Minor } from "#lib/money";
import type { DeclineReason } from "#lib/payment";

export type OrderStatus = "awaiting-payment" | "confirmed" | "cancelled";

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
};

export type OrderView = OrderSummary & {
  readonly id: string;
  /** Shown to people, and not to be guessed. */
  readonly number: string;
  readonly status: OrderStatus;
  readonly cancelReason: DeclineReason | undefined;
  readonly email: string;
  readonly address: Address;
  readonly deliveryMethod: DeliveryMethod["id"];
  readonly paymentLabel: string;
  /** Our key for the charge at the provider. */
  readonly paymentReference: string;
  readonly placedAt: Date;
  readonly lines: readonly OrderLine[];
};

/** An order as a row of a history. */
export type OrderRow = Pick<OrderView, "number" | "status" | "placedAt" | "totalMinor"> & { readonly pieces: number };
