// Why the bank said no, in words that help to go on. The reason travels in the address, so only these are ever shown.
import { t } from "#lib/language";
import type { DeclineReason } from "#lib/payment";

const texts: Readonly<Record<DeclineReason, () => string>> = {
  "card-declined": () => t("It gives no reason. Please try another card."),
  "insufficient-funds": () => t("There is not enough money on the card. Please use another one."),
  "not-approved": () =>
    t("The payment was not approved on the bank's page. Press Continue again to retry, or use another card."),
  "never-arrived": () => t("The bank never received the payment. Please try again."),
};

/** The sentence for a reason; an unknown one gets the plainest. */
export const declineText = (reason: string | string[]): string =>
  (Object.entries(texts).find(([known]) => known === reason)?.[1] ?? texts["card-declined"])();
