import type { Gift } from "#lib/cart";
import { townLine } from "#lib/checkout";
import { config } from "#lib/config";
import { countryName } from "#lib/delivery";
import { documentBlocks, type Issued } from "#lib/invoices";
import type { Letter } from "#lib/mail";
import { formatDiscount, formatMoney } from "#lib/money";
import type { OrderView } from "./order.ts";

/** The letter that confirms an order: its number first, everything that was bought, one button. */
export function confirmationLetter(order: OrderView, invoice: Issued): Letter {
  const { number, email, address, lines } = order;
  const tax = `${order.taxName} ${order.taxRateBasisPoints / 100}%`;
  const where = [address.name, address.line1, address.line2, townLine(address), countryName(address.country)];
  return {
    to: email,
    subject: `Order ${number} is confirmed`,
    preview: `${formatMoney(order.totalMinor)}, paid with ${order.paymentLabel}`,
    blocks: [
      { kind: "heading", text: `Order ${number}` },
      { kind: "paragraph", text: `Thank you, ${address.name}. Your order is paid and ours to pack.` },
      {
        kind: "lines",
        rows: [
          ...lines.map(({ name, options, quantity, totalMinor }) => {
            const what = options === "" ? name : `${name} (${options})`;
            return [`${quantity} × ${what}`, formatMoney(totalMinor)] as const;
          }),
          ["Delivery", order.deliveryMinor === 0 ? "free" : formatMoney(order.deliveryMinor)],
          ...(order.promotionCode === undefined
            ? []
            : [[`Promotion code ${order.promotionCode}`, formatDiscount(order.discountMinor)] as const]),
          ...(order.isTaxIncluded ? [] : [[tax, formatMoney(order.taxMinor)] as const]),
          ["Total", formatMoney(order.totalMinor)],
          ...(order.isTaxIncluded ? [[`contains ${tax}`, formatMoney(order.taxMinor)] as const] : []),
        ],
      },
      ...giftWords(order.gift).map((text) => ({ kind: "paragraph", text }) as const),
      { kind: "paragraph", text: `It goes to: ${where.filter((part) => part.trim() !== "").join(", ")}` },
      ...documentBlocks(number, invoice),
      { kind: "button", label: "See the order", href: `${config().origin}/orders/${number}` },
      {
        kind: "note",
        text: `From another browser, find it with its number and this address: ${config().origin}/orders/find`,
      },
    ],
  };
}

/** What whoever unpacks it reads, and what they do not. */
function giftWords(gift: Gift | undefined): string[] {
  if (gift === undefined) return [];
  const message = gift.message === "" ? [] : [`With it goes a card: “${gift.message}”`];
  return [...message, ...(gift.hidesPrices ? ["The delivery note names no prices."] : [])];
}
