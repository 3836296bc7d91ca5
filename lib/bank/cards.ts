/** The cards that the test bank has issued, and how each of them behaves. */
import { t } from "#lib/language";

export type Behaviour = "accept" | "decline" | "insufficient-funds" | "ask-first" | "answer-late";

export type TestCard = { readonly number: string; readonly behaviour: Behaviour; readonly description: () => string };

export const issuedCards: readonly TestCard[] = [
  { number: "4242424242424242", behaviour: "accept", description: () => t("The bank pays at once") },
  { number: "4000000000000002", behaviour: "decline", description: () => t("The bank declines") },
  { number: "4000000000009995", behaviour: "insufficient-funds", description: () => t("There is not enough money") },
  { number: "4000002760003184", behaviour: "ask-first", description: () => t("The bank asks you first") },
  { number: "4000000000000259", behaviour: "answer-late", description: () => t("The bank answers a few seconds late") },
];
