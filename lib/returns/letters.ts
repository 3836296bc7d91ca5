import { sellerLines, urlOf } from "#lib/config";
import { documentBlocks, type Issued } from "#lib/invoices";
import { dateFormat, t } from "#lib/language";
import type { Letter, Row } from "#lib/mail";
import { formatMoney } from "#lib/money";
import { type OrderView, pieceRows, waysToOrder } from "#lib/orders";
import { inWords } from "#lib/time";
import { sentBackWithin } from "./policy.ts";
import { postageInWords, type Return, reasonInWords, reductionInWords, refundInWords } from "./return.ts";

const format = dateFormat({ dateStyle: "long", timeStyle: "long", timeZone: "Europe/Dublin" });

/**
 * The receipt for a withdrawal: what was declared, and the date and time at which it came in, for whoever declared it to keep
 * (Directive 2011/83/EU, article 11a (4)).
 */
export function returnReceiptLetter(order: OrderView, announced: Return): Letter {
  const { number, email, address, paymentLabel } = order;
  const amount = formatMoney(announced.amountMinor);
  return {
    to: email,
    subject: t("Order {number}: your withdrawal", { number }),
    preview: t("Received on {date}", { date: format().format(announced.announcedAt) }),
    blocks: [
      { kind: "heading", text: t("We have received your withdrawal") },
      {
        kind: "paragraph",
        text: t("{name}, on {date} you told us that you withdraw from order {number} as far as these pieces go:", {
          name: address.name,
          date: format().format(announced.announcedAt),
          number,
        }),
      },
      {
        kind: "lines",
        rows: [
          ...rowsOf(order, announced),
          [t("Reason"), reasonInWords(announced.reason)],
          [t("Goes back to you"), amount],
        ],
      },
      {
        kind: "paragraph",
        text: t("Please send them within {time}, packed so that they survive the way, with the number {number}, to:", {
          time: inWords(sentBackWithin),
          number,
        }),
      },
      { kind: "paragraph", text: sellerLines().join("\n") },
      {
        kind: "paragraph",
        text: `${postageInWords(announced.reason)} ${refundInWords(announced, paymentLabel)}`,
      },
      { kind: "note", text: t("Keep this letter: it is the receipt for your withdrawal.") },
      { kind: "button", label: t("See the order"), href: urlOf(`/orders/${number}`) },
    ],
  };
}

/** The letter that says that the pieces are here and their price is on its way back. */
export function returnRefundLetter(order: OrderView, received: Return, creditNote: Issued | undefined): Letter {
  const { number, email, address, paymentLabel } = order;
  const amount = formatMoney(received.amountMinor);
  const reduction = reductionInWords(received);
  const isAnyGiven = received.amountMinor > 0;
  return {
    to: email,
    subject: t("Order {number}: what you sent back is here", { number }),
    preview: isAnyGiven ? t("{amount} goes back to where it came from", { amount }) : String(reduction),
    blocks: [
      { kind: "heading", text: t("What you sent back is here") },
      {
        kind: "paragraph",
        text: t("Thank you, {name}. We have unpacked what you sent back of order {number}.", {
          name: address.name,
          number,
        }),
      },
      { kind: "lines", rows: [...rowsOf(order, received), [t("Goes back to you"), amount]] },
      {
        kind: "paragraph",
        text: [
          reduction,
          isAnyGiven && t("It goes to {paymentLabel}. Banks take a few days until it shows.", { paymentLabel }),
        ]
          .filter(Boolean)
          .join(" "),
      },
      ...documentBlocks(number, creditNote),
      ...waysToOrder(number),
    ],
  };
}

const rowsOf = ({ lines }: OrderView, { pieces }: Return): Row[] =>
  pieceRows(
    pieces.flatMap(({ position, quantity }) =>
      lines.slice(position, position + 1).map((line) => ({ ...line, quantity })),
    ),
  );
