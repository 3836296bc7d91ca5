import { documentBlocks, type Issued } from "#lib/invoices";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { formatMoney, type Minor } from "#lib/money";
import { type OrderView, waysToOrder } from "#lib/orders";
import { type RefundReason, refundReasonInWords } from "#lib/refunds";

/** The letter that says that some of what was paid goes back, and why. */
export function staffRefundLetter(
  { number, email, address, paymentLabel }: OrderView,
  { amountMinor, reason }: { readonly amountMinor: Minor; readonly reason: RefundReason },
  creditNote: Issued | undefined,
): Letter {
  const amount = formatMoney(amountMinor);
  return {
    to: email,
    subject: t("Order {number}: {amount} goes back to you", { number, amount }),
    preview: refundReasonInWords(reason),
    blocks: [
      { kind: "heading", text: t("{amount} goes back to you", { amount }) },
      {
        kind: "paragraph",
        text: t("{name}, something about order {number} was not as it should be, and we are sorry.", {
          name: address.name,
          number,
        }),
      },
      {
        kind: "lines",
        rows: [
          [t("Reason"), refundReasonInWords(reason)],
          [t("Goes back to you"), amount],
        ],
      },
      {
        kind: "paragraph",
        text: t("It goes to {paymentLabel}. Banks take a few days until it shows.", { paymentLabel }),
      },
      ...documentBlocks(number, creditNote),
      ...waysToOrder(number),
    ],
  };
}
