/** What the test bank says about a charge. */

export type DeclineReason = "card-declined" | "insufficient-funds" | "not-approved" | "called-off";

export type Charge = {
  /** The merchant's own key: asking twice with the same one charges once. */
  readonly reference: string;
  readonly challenge: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: "pending" | "challenge" | "paid" | "declined";
  readonly reason: DeclineReason | undefined;
  readonly returnUrl: string;
  readonly createdAt: Date;
};

/** What a merchant asks for. */
export type ChargeRequest = Pick<Charge, "reference" | "amountMinor" | "currency" | "returnUrl"> & {
  readonly cardToken: string;
};

/** What a merchant gives back of a charge. */
export type RefundRequest = {
  /** The merchant's own key: asking twice with the same one refunds once. */
  readonly key: string;
  readonly reference: string;
  readonly amountMinor: number;
};
