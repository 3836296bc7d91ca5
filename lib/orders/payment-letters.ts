/**
 * What is written to whoever does not see on screen what becomes of their payment. Nobody has paid for these letters, so
 * they repeat nothing that was typed, not even a name: whoever types somebody else's address into an order must not have the
 * shop send them words of theirs.
 */
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { formatMoney } from "#lib/money";
import type { DeclineReason } from "#lib/payment";
import type { OrderView } from "./order.ts";
import { pieceRows } from "./piece-rows.ts";
import { noteOnFinding, waysToOrder } from "./ways-to-order.ts";

/** The letter that says that the bank takes its time: what to do, and what comes of it either way. */
export const paymentPendingLetter = ({ number, email, totalMinor, paymentLabel }: OrderView): Letter => ({
  to: email,
  subject: t("Order {number}: we are waiting for the bank", { number }),
  preview: t("Its pieces are kept for you. There is no need to order again."),
  blocks: [
    { kind: "heading", text: t("We are waiting for the bank") },
    {
      kind: "paragraph",
      text: t(
        "We have your order {number}, and its pieces are kept for you. The bank has not told us yet whether it pays the {amount} from {paymentLabel}.",
        { number, amount: formatMoney(totalMinor), paymentLabel },
      ),
    },
    {
      kind: "paragraph",
      text: t(
        "Should it want to ask you something, the button leads there. Otherwise there is nothing to do, and no need to order again.",
      ),
    },
    {
      kind: "paragraph",
      text: t(
        "Once it pays, you get the confirmation. Should it refuse, or stay silent for too long, we call the payment off: then nothing is charged, and you hear of that, too.",
      ),
    },
    noteOnFinding(),
    { kind: "button", label: t("See how it stands"), href: urlOf(`/checkout/wait/${number}`) },
  ],
});

/** The letter that says that a payment came to nothing: that no money moved, and how to have the pieces all the same. */
export function paymentFailedLetter(order: OrderView, reason: DeclineReason): Letter {
  const { number, email, lines, paymentLabel } = order;
  const amount = formatMoney(order.totalMinor);
  return {
    to: email,
    subject: t("Order {number} was not paid", { number }),
    preview: t("Nothing has been charged."),
    blocks: [
      { kind: "heading", text: t("Your payment did not go through") },
      {
        kind: "paragraph",
        text: t("Nothing has come of order {number}. {why}", { number, why: reasons[reason]() }),
      },
      { kind: "lines", rows: [...pieceRows(lines), [t("Total"), amount]] },
      {
        kind: "paragraph",
        text: t(
          "Nothing has been charged to {paymentLabel}. Should your bank show {amount} as reserved, that goes by itself; it can take a few days.",
          { paymentLabel, amount },
        ),
      },
      {
        kind: "paragraph",
        text: t(
          "We do not hold the pieces back any longer. If you still want them and have not ordered them since, your cart is as it was; should it be gone, because you have closed the browser, press “Buy these again” on the page of the order.",
        ),
      },
      ...waysToOrder(number),
    ],
  };
}

const reasons: Readonly<Record<DeclineReason, () => string>> = {
  "card-declined": () => t("The bank declined the payment, and gives no reason."),
  "insufficient-funds": () => t("There was not enough money on the card."),
  "not-approved": () => t("The bank asked you to approve the payment, and had no approval."),
  "never-arrived": () => t("The bank gave us no answer, so we have called the payment off."),
  "not-taken": () => t("The payment could not be taken. That is on our side, and no matter of your card."),
};
