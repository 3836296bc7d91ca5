import type { OrderSummary } from "#lib/checkout";
import { t } from "#lib/language";
import type { Row } from "#lib/mail";
import { formatDiscount, formatMoney } from "#lib/money";
import { taxInWords } from "#lib/tax";

/** What is below the pieces of an order: delivery, what a code takes off, tax, and the total. */
export function sumRows(order: OrderSummary): readonly Row[] {
  const tax = taxInWords(order);
  return [
    [t("Delivery"), order.deliveryMinor === 0 ? t("free") : formatMoney(order.deliveryMinor)],
    ...(order.promotionCode === undefined
      ? []
      : [[t("Promotion code {code}", { code: order.promotionCode }), formatDiscount(order.discountMinor)] as const]),
    ...(order.isTaxIncluded ? [] : [[tax, formatMoney(order.taxMinor)] as const]),
    [t("Total"), formatMoney(order.totalMinor)],
    ...(order.isTaxIncluded ? [[t("contains {tax}", { tax }), formatMoney(order.taxMinor)] as const] : []),
  ];
}
