// Why nothing was paid, in words that help to go on. The reason travels in the address, so only these are ever shown.
import { t } from "#lib/language";
import type { DeclineReason } from "#lib/payment";

/** What was called off went as its shopper wished: that is no error. */
type Told = { readonly tone: "error" | "done"; readonly title: string; readonly why: string };

const declined = (why: string): Told => ({ tone: "error", title: t("The bank declined the payment"), why });

const texts: Readonly<Record<DeclineReason | "called-off", () => Told>> = {
  "card-declined": () => declined(t("It gives no reason. Please try another card.")),
  "insufficient-funds": () => declined(t("There is not enough money on the card. Please use another one.")),
  "not-approved": () =>
    declined(t("The payment was not approved on the bank's page. Press Continue again to retry, or use another card.")),
  "never-arrived": () => declined(t("The bank never received the payment. Please try again.")),
  "not-taken": () => ({
    tone: "error",
    title: t("The payment could not be taken"),
    why: t("That is on our side: another card would not help. Please write to us, or come back later."),
  }),
  "called-off": () => ({
    tone: "done",
    title: t("The payment is called off"),
    why: t("Pay another way here, or change what is in your cart first."),
  }),
};

/** What is said of a reason; of an unknown one the plainest. */
export const declineText = (reason: string | string[]): Told =>
  (Object.entries(texts).find(([known]) => known === reason)?.[1] ?? texts["card-declined"])();
