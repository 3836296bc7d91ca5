/** The embedded test bank as a payment provider. */
import "server-only";
import { z } from "zod";
import * as bank from "#lib/bank";
import { currency } from "#lib/money";
import type { ChargeState, PaymentProvider } from "./provider.ts";

const notice = z.object({
  id: z.string().max(100),
  reference: z.string().max(100),
  kind: z.enum(["paid", "declined"]),
});

export const testBank: PaymentProvider = {
  name: "test-bank",

  entry: {
    kind: "card-form",
    testCards: () => bank.issuedCards.map(({ number, description }) => ({ number, behaviour: description() })),
    async keepCard({ number }) {
      const kept = await bank.keepCard(number);
      return kept ? { outcome: "kept", ...kept } : { outcome: "unknown-card" };
    },
  },

  async charge({ reference, token, amountMinor, returnUrl }) {
    return stateOf(await bank.charge({ reference, cardToken: token, amountMinor, currency, returnUrl }));
  },

  async findCharge(reference) {
    return stateOf(await bank.readCharge(reference));
  },

  async cancel(reference) {
    return stateOf(await bank.cancelCharge(reference));
  },

  refund(request) {
    return bank.refundCharge(request);
  },

  signatureHeader: bank.signatureHeader,

  readNotice(body, signature) {
    if (!bank.isSigned(body, signature)) return undefined;
    return notice.safeParse(JSON.parse(body)).data;
  },
};

function stateOf(charge: bank.Charge | undefined): ChargeState {
  switch (charge?.status) {
    case undefined:
      return { status: "unknown" };
    case "challenge":
      return { status: "challenge", url: bank.challengeUrl(charge) };
    case "declined":
      return {
        status: "declined",
        reason: charge.reason === "called-off" ? "never-arrived" : (charge.reason ?? "card-declined"),
      };
    case "paid":
      return { status: "paid", amountMinor: charge.amountMinor };
    case "pending":
      return { status: "pending" };
  }
}
