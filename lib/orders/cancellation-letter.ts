import { documentBlocks, type Issued } from "#lib/invoices";
import { dateFormat, t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { formatMoney } from "#lib/money";
import type { OrderView } from "./order.ts";
import { pieceRows } from "./piece-rows.ts";
import { waysToOrder } from "./ways-to-order.ts";

const format = dateFormat({ dateStyle: "long", timeStyle: "long", timeZone: "Europe/Dublin" });

/**
 * The letter that confirms to a shopper that they cancelled: nothing is sent, and what they paid comes back. Before anything is
 * sent one withdraws by cancelling, so it is the receipt for that, too: what was declared, and the date and time at which it
 * came in (Directive 2011/83/EU, article 11a (4)).
 */
export function cancellationLetter(order: OrderView, declaredAt: Date, creditNote: Issued | undefined): Letter {
  const { number, email, address, lines, totalMinor, paymentLabel } = order;
  const amount = formatMoney(totalMinor);
  return {
    to: email,
    subject: t("Order {number} is cancelled", { number }),
    preview: t("{amount} goes back to where it came from", { amount }),
    blocks: [
      { kind: "heading", text: t("Order {number} is cancelled", { number }) },
      {
        kind: "paragraph",
        text: t(
          "{name}, on {date} you told us that you cancel order {number}, and so withdraw from all of the contract. We send nothing of this:",
          { name: address.name, date: format().format(declaredAt), number },
        ),
      },
      { kind: "lines", rows: [...pieceRows(lines), [t("Goes back to you"), amount]] },
      {
        kind: "paragraph",
        text: t("All of the {amount} goes back to {paymentLabel}. Banks take a few days until it shows.", {
          amount,
          paymentLabel,
        }),
      },
      ...documentBlocks(number, creditNote),
      { kind: "note", text: t("Keep this letter: it is the receipt for your withdrawal.") },
      ...waysToOrder(number),
    ],
  };
}
