import { config } from "#lib/config";
import { documentBlocks, type Issued } from "#lib/invoices";
import type { Letter } from "#lib/mail";
import { formatMoney } from "#lib/money";
import type { OrderView } from "./order.ts";

/** The letter that confirms to a shopper that they cancelled: nothing is sent, and what they paid comes back. */
export function cancellationLetter(order: OrderView, creditNote: Issued | undefined): Letter {
  const { number, email, address, totalMinor, paymentLabel } = order;
  const amount = formatMoney(totalMinor);
  return {
    to: email,
    subject: `Order ${number} is cancelled`,
    preview: `${amount} goes back to where it came from`,
    blocks: [
      { kind: "heading", text: `Order ${number} is cancelled` },
      { kind: "paragraph", text: `${address.name}, we have cancelled the order as you wished, and send nothing.` },
      {
        kind: "paragraph",
        text: `All of the ${amount} goes back to ${paymentLabel}. Banks take a few days until it shows.`,
      },
      ...documentBlocks(number, creditNote),
      { kind: "button", label: "See the order", href: `${config().origin}/orders/${number}` },
      {
        kind: "note",
        text: `From another browser, find it with its number and this address: ${config().origin}/orders/find`,
      },
    ],
  };
}
