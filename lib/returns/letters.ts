import { config } from "#lib/config";
import { documentBlocks, type Issued } from "#lib/invoices";
import type { Letter, Row } from "#lib/mail";
import { formatMoney } from "#lib/money";
import type { OrderView } from "#lib/orders";
import { inWords } from "#lib/time";
import { sentBackWithin } from "./policy.ts";
import { type Return, reasonsInWords } from "./return.ts";

const format = new Intl.DateTimeFormat("en-IE", { dateStyle: "long", timeStyle: "long", timeZone: "Europe/Dublin" });

/**
 * The receipt for a withdrawal: what was declared, and the date and time at which it came in, for whoever declared it to keep
 * (Directive 2011/83/EU, article 11a (4)).
 */
export function returnReceiptLetter(order: OrderView, announced: Return): Letter {
  const { number, email, address, paymentLabel } = order;
  const amount = formatMoney(announced.amountMinor);
  return {
    to: email,
    subject: `Your withdrawal from order ${number}`,
    preview: `Received on ${format.format(announced.announcedAt)}`,
    blocks: [
      { kind: "heading", text: "We have received your withdrawal" },
      {
        kind: "paragraph",
        text: `${address.name}, on ${format.format(announced.announcedAt)} you told us that you withdraw from order ${number} as far as these pieces go:`,
      },
      {
        kind: "lines",
        rows: [
          ...pieceRows(order, announced),
          ["Reason", reasonsInWords[announced.reason]],
          ["Goes back to you", amount],
        ],
      },
      {
        kind: "paragraph",
        text: `Please send them within ${inWords(sentBackWithin)}, packed so that they survive the way. Once they are here, the ${amount} goes back to ${paymentLabel}.`,
      },
      { kind: "button", label: "See the order", href: `${config().origin}/orders/${number}` },
      { kind: "note", text: "Keep this letter: it is the receipt for your withdrawal." },
    ],
  };
}

/** The letter that says that the pieces are here and their price is on its way back. */
export function returnRefundLetter(order: OrderView, received: Return, creditNote: Issued | undefined): Letter {
  const { number, email, address, paymentLabel } = order;
  const amount = formatMoney(received.amountMinor);
  return {
    to: email,
    subject: `What you sent back of order ${number} is here`,
    preview: `${amount} goes back to where it came from`,
    blocks: [
      { kind: "heading", text: "What you sent back is here" },
      {
        kind: "paragraph",
        text: `Thank you, ${address.name}. We have unpacked what you sent back of order ${number}.`,
      },
      { kind: "lines", rows: [...pieceRows(order, received), ["Goes back to you", amount]] },
      { kind: "paragraph", text: `It goes to ${paymentLabel}. Banks take a few days until it shows.` },
      ...documentBlocks(number, creditNote),
      { kind: "button", label: "See the order", href: `${config().origin}/orders/${number}` },
      {
        kind: "note",
        text: `From another browser, find it with its number and this address: ${config().origin}/orders/find`,
      },
    ],
  };
}

const pieceRows = ({ lines }: OrderView, { pieces }: Return): Row[] =>
  pieces.map(({ position, quantity }) => {
    const { name = "", options = "" } = lines[position] ?? {};
    return [options === "" ? name : `${name} (${options})`, `× ${quantity}`];
  });
