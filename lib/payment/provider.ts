/** What the shop asks of whoever moves the money. A provider of another name is another file beside `test-bank.ts`. */
import type { Minor } from "#lib/money";

/**
 * Why a charge came to nothing; the shop's pages word each of them. `not-taken` is no matter of the card: the provider charges
 * nothing for such a sum, or for this shop.
 */
export type DeclineReason = "card-declined" | "insufficient-funds" | "not-approved" | "never-arrived" | "not-taken";

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

type Kept =
  | { readonly outcome: "kept"; readonly token: string; readonly label: string }
  | { readonly outcome: "unknown-card" };

/** How a shopper says what to pay with: what the payment page looks like, and what becomes of it. */
export type Entry =
  /** A form of ours. The card goes to the provider and is neither kept nor logged here. */
  | {
      readonly kind: "card-form";
      /** The cards that can be tried, and what each of them does, in words. */
      testCards(): readonly { readonly number: string; readonly behaviour: string }[];
      keepCard(card: Card): Promise<Kept>;
    }
  /** Stripe's Payment Element, in frames of Stripe's own: a card never comes here, only the token that stands for it. */
  | {
      readonly kind: "payment-element";
      readonly publishableKey: string;
      keepToken(token: string): Promise<Kept>;
    };

/** What a provider says by itself. */
export type Notice = { readonly id: string; readonly reference: string; readonly kind: string };

export type PaymentProvider = {
  /** Also the last part of the address that its notices go to. */
  readonly name: string;
  readonly entry: Entry;
  /** Charges once per reference, however often it is asked. */
  charge(request: {
    readonly reference: string;
    readonly orderNumber: string;
    readonly token: string;
    readonly amountMinor: Minor;
    readonly returnUrl: string;
  }): Promise<ChargeState>;
  /** How a charge stands: the truth, whatever notices came, or came late, or came twice. */
  findCharge(reference: string): Promise<ChargeState>;
  /**
   * Calls a charge off for good, unless it has been decided; gives how it stands then. A request for it that comes
   * later is refused.
   */
  cancel(reference: string): Promise<ChargeState>;
  /** Gives money of a paid charge back, once per key, however often it is asked; false when the provider refuses. */
  refund(request: { readonly key: string; readonly reference: string; readonly amountMinor: Minor }): Promise<boolean>;
  /** The header that carries a notice's signature. */
  readonly signatureHeader: string;
  /**
   * The notice in a webhook's body; `irrelevant` when it is not about a charge of ours, nothing when the provider did
   * not sign it.
   */
  readNotice(body: string, signature: string | null): Notice | "irrelevant" | undefined;
};
