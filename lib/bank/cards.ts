/** The cards that the test bank has issued, and how each of them behaves. */

export type Behaviour = "accept" | "decline" | "insufficient-funds" | "ask-first" | "answer-late";

export type TestCard = { readonly number: string; readonly behaviour: Behaviour; readonly description: string };

export const issuedCards: readonly TestCard[] = [
  { number: "4242424242424242", behaviour: "accept", description: "The bank pays at once" },
  { number: "4000000000000002", behaviour: "decline", description: "The bank declines" },
  { number: "4000000000009995", behaviour: "insufficient-funds", description: "There is not enough money" },
  { number: "4000002760003184", behaviour: "ask-first", description: "The bank asks you first" },
  { number: "4000000000000259", behaviour: "answer-late", description: "The bank answers a few seconds late" },
];
