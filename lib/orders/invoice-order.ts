import "server-only";
import { addressLines } from "#lib/checkout";
import { nameOfDelivery } from "#lib/delivery";
import { type Issued, issueInvoice } from "#lib/invoices";
import type { OrderView } from "./order.ts";

/** Issues the invoice of an order. Call it in the transaction that confirms the order, once that has succeeded. */
export function invoiceOrder(key: string, order: OrderView): Promise<Issued> {
  const { id: orderId, address } = order;
  return issueInvoice(key, {
    ...order,
    orderId,
    deliveryName: nameOfDelivery(order.deliveryMethod),
    buyer: addressLines(address),
  });
}
