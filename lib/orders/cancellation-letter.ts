import { urlOf } from "#lib/config";
import { documentBlocks, type Issued } from "#lib/invoices";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { formatMoney } from "#lib/money";
import type { OrderView } from "./order.ts";

/** The letter that confirms to a shopper that they cancelled: nothing is sent, and what they paid comes back. */
export function cancellationLetter(order: OrderView, creditNote: Issued | undefined): Letter {
  const { number, email, address, totalMinor, paymentLabel } = order;
  const amount = formatMoney(totalMinor);
  return {
    to: email,
    subject: t("Order {number} is cancelled", { number }),
    preview: t("{amount} goes back to where it came from", { amount }),
    blocks: [
      { kind: "heading", text: t("Order {number} is cancelled", { number }) },
      {
        kind: "paragraph",
        text: t("{name}, we have cancelled the order as you wished, and send nothing.", { name: address.name }),
      },
      {
        kind: "paragraph",
        text: t("All of the {amount} goes back to {paymentLabel}. Banks take a few days until it shows.", {
          amount,
          paymentLabel,
        }),
      },
      ...documentBlocks(number, creditNote),
      { kind: "button", label: t("See the order"), href: urlOf(`/orders/${number}`) },
      {
        kind: "note",
        text: t("From another browser, find it with its number and this address: {link}", {
          link: urlOf("/orders/find"),
        }),
      },
    ],
  };
}
