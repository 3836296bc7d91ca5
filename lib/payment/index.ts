/** Moving money: one interface, and the provider that stands behind it. */
import { issuedCards, signatureHeader } from "#lib/bank";
import type { PaymentProvider } from "./provider.ts";
import { testBank } from "./test-bank.ts";

export type { Card, ChargeState, DeclineReason, PaymentProvider } from "./provider.ts";

export { signatureHeader };

/** The provider of this installation. */
export const provider = (): PaymentProvider => testBank;

/** The cards that the provider accepts for trying the shop out, for the payment page to list. */
export const testCards = issuedCards.map(({ number, description }) => ({ number, behaviour: description }));
