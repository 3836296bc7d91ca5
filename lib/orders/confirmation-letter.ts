import type { Gift } from "#lib/cart";
import { addressLines } from "#lib/checkout";
import { documentBlocks, type Issued } from "#lib/invoices";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { formatMoney } from "#lib/money";
import type { OrderView } from "./order.ts";
import { sumRows } from "./sum-rows.ts";
import { waysToOrder } from "./ways-to-order.ts";

/** The letter that confirms an order: its number first, everything that was bought, one button. */
export function confirmationLetter(order: OrderView, invoice: Issued): Letter {
  const { number, email, address, lines } = order;
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
          ...sumRows(order),
        ],
      },
      ...giftWords(order.gift).map((text) => ({ kind: "paragraph", text }) as const),
      {
        kind: "paragraph",
        text: t("It goes to: {where}", { where: addressLines(address).join(", ") }),
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
