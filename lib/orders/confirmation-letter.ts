import type { Gift } from "#lib/cart";
import { townLine } from "#lib/checkout";
import { countryName } from "#lib/delivery";
import { documentBlocks, type Issued } from "#lib/invoices";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { formatDiscount, formatMoney } from "#lib/money";
import { taxInWords } from "#lib/tax";
import type { OrderView } from "./order.ts";
import { waysToOrder } from "./ways-to-order.ts";

/** The letter that confirms an order: its number first, everything that was bought, one button. */
export function confirmationLetter(order: OrderView, invoice: Issued): Letter {
  const { number, email, address, lines } = order;
  const tax = taxInWords(order);
  const where = [address.name, address.line1, address.line2, townLine(address), countryName(address.country)];
  return {
    to: email,
    subject: t("Order {number} is confirmed", { number }),
    preview: t("{amount}, paid with {paymentLabel}", {
      amount: formatMoney(order.totalMinor),
      paymentLabel: order.paymentLabel,
    }),
    blocks: [
      { kind: "heading", text: t("Order {number}", { number }) },
      { kind: "paragraph", text: t("Thank you, {name}. Your order is paid and ours to pack.", { name: address.name }) },
      {
        kind: "lines",
        rows: [
          ...lines.map(({ name, options, quantity, totalMinor }) => {
            const what = options === "" ? name : `${name} (${options})`;
            return [`${quantity} × ${what}`, formatMoney(totalMinor)] as const;
          }),
          [t("Delivery"), order.deliveryMinor === 0 ? t("free") : formatMoney(order.deliveryMinor)],
          ...(order.promotionCode === undefined
            ? []
            : [
                [
                  t("Promotion code {code}", { code: order.promotionCode }),
                  formatDiscount(order.discountMinor),
                ] as const,
              ]),
          ...(order.isTaxIncluded ? [] : [[tax, formatMoney(order.taxMinor)] as const]),
          [t("Total"), formatMoney(order.totalMinor)],
          ...(order.isTaxIncluded ? [[t("contains {tax}", { tax }), formatMoney(order.taxMinor)] as const] : []),
        ],
      },
      ...giftWords(order.gift).map((text) => ({ kind: "paragraph", text }) as const),
      {
        kind: "paragraph",
        text: t("It goes to: {where}", { where: where.filter((part) => part.trim() !== "").join(", ") }),
      },
      ...documentBlocks(number, invoice),
      ...waysToOrder(number),
    ],
  };
}

/** What whoever unpacks it reads, and what they do not. */
function giftWords(gift: Gift | undefined): string[] {
  if (gift === undefined) return [];
  const message = gift.message === "" ? [] : [t("With it goes a card: “{message}”", { message: gift.message })];
  return [...message, ...(gift.hidesPrices ? [t("The delivery note names no prices.")] : [])];
}
