import { addressLines } from "#lib/checkout";
import { sellerLines } from "#lib/config";
import { nameOfDelivery } from "#lib/delivery";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { type OrderView, sumRows } from "#lib/orders";

/** What is printed and laid into the parcel, in words, in the order in which it stands there. */
export type DeliveryNote = {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly parties: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly columns: readonly string[];
  /** The cells of each row: its number, what it is, how many, and the price of all of them, unless none are named. */
  readonly rows: readonly (readonly string[])[];
  /** Nothing where no prices are named. */
  readonly sums: readonly (readonly [label: string, amount: string])[];
  /** What is written on the card that goes with a gift. */
  readonly card: { readonly heading: string; readonly message: string } | undefined;
};

/** The delivery note of an order, in the language that is spoken; a gift may be without prices. */
export function deliveryNote(order: OrderView): DeliveryNote {
  const isPriced = order.gift?.hidesPrices !== true;
  const message = order.gift?.message ?? "";
  return {
    title: t("Delivery note"),
    facts: [
      [t("Order"), order.number],
      [t("Delivery"), nameOfDelivery(order.deliveryMethod)],
    ],
    parties: [
      { heading: t("From"), lines: sellerLines() },
      { heading: t("To"), lines: addressLines(order.address) },
    ],
    columns: [t("SKU"), t("Description"), t("Quantity"), ...(isPriced ? [t("Amount")] : [])],
    rows: order.lines.map(({ sku, name, options, quantity, totalMinor }) => [
      sku,
      options === "" ? name : `${name} (${options})`,
      String(quantity),
      ...(isPriced ? [formatMoney(totalMinor)] : []),
    ]),
    sums: isPriced ? sumRows(order) : [],
    card: message === "" ? undefined : { heading: t("Card"), message },
  };
}
