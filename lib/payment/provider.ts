/** What the shop asks of whoever moves the money. A provider of another name is another file beside `test-bank.ts`. */
import type { Minor } from "#lib/money";

/** Why a charge came to nothing; the shop's pages word each of them. */
export type DeclineReason = "card-declined" | "insufficient-funds" | "not-approved" | "never-arrived";

export type ChargeState =
  | { readonly status: "paid"; readonly amountMinor: Minor }
  | { readonly status: "declined"; readonly reason: DeclineReason }
  /** The provider wants to ask the shopper at this address; they come back by a top-level GET. */
  | { readonly status: "challenge"; readonly url: string }
  | { readonly status: "pending" }
  /** The provider never heard of this charge. */
  | { readonly status: "unknown" };

export type Card = {
  readonly number: string;
  readonly expiry: unknown;
  readonly code: string;
  readonly holder: string;
};

export type PaymentProvider = {
  readonly name: string;
  /** Gives a token for a card. The card goes to the provider and is neither kept nor logged here. */
  keepCard(
    card: Card,
  ): Promise<
    { readonly outcome: "kept"; readonly token: string; readonly label: string } | { readonly outcome: "unknown-card" }
  >;
  /** Charges once per reference, however often it is asked. */
  charge(request: {
    readonly reference: string;
    readonly token: string;
    readonly amountMinor: Minor;
    readonly returnUrl: string;
  }): Promise<ChargeState>;
  /** How a charge stands: the truth, whatever notices came, or came late, or came twice. */
  findCharge(reference: string): Promise<ChargeState>;
  /** Calls a charge off for good, unless it has been decided; gives how it stands then. A request for it that comes later is refused. */
  cancel(reference: string): Promise<ChargeState>;
  /** Gives money of a paid charge back, once per key, however often it is asked; false when the provider refuses. */
  refund(request: { readonly key: string; readonly reference: string; readonly amountMinor: Minor }): Promise<boolean>;
  /** The notice in a webhook's body, or nothing when the provider did not sign it. */
  readNotice(
    body: string,
    signature: string | null,
  ): { readonly id: string; readonly reference: string; readonly kind: string } | undefined;
};
