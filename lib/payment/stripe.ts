/**
 * Stripe as a payment provider. A payment is two requests: an intent is created and written down, and only then confirmed.
 * Whatever is lost in between, no money moves that the shop could not ask about; and whatever is asked again, by this
 * process or another, is asked under the same idempotency key.
 */
import "server-only";
import Stripe from "stripe";
import type { StripeSettings } from "#lib/config";
import { t } from "#lib/language";
import { currency } from "#lib/money";
import { seconds } from "#lib/time";
import type { ChargeState, PaymentProvider } from "./provider.ts";
import { findIntent, keepIntent } from "./store.ts";
import { readStripeNotice } from "./stripe-notice.ts";
import { labelOf, reasonOf } from "./stripe-words.ts";

/** The account at Stripe of these settings. */
export function stripePayments({ secretKey, publishableKey, webhookSecret, apiUrl }: StripeSettings): PaymentProvider {
  const { protocol, hostname, port } = new URL(apiUrl);
  const stripe = new Stripe(secretKey, {
    protocol: protocol === "http:" ? "http" : "https",
    host: hostname,
    port: port || portOf(protocol),
    // A shopper waits for the answer; what takes longer, the waiting page asks about.
    timeout: seconds(10),
    maxNetworkRetries: 2,
    telemetry: false,
  });

  return {
    name: "stripe",
    entry: { kind: "payment-element", publishableKey, keepToken: (token) => keepToken(stripe, token) },

    async charge({ reference, orderNumber, token, amountMinor, returnUrl }) {
      const known = await findIntent(reference);
      const made = known ? known.intentId : await createIntent(stripe, { reference, orderNumber, amountMinor });
      const intentId = known ? made : await keepIntent(reference, made);
      // No other card, and no second try, would help a sum or an account that Stripe will not charge for.
      if (intentId === null) return known || made !== null ? calledOff : notTaken;
      const confirmed = await unlessRefused(() =>
        stripe.paymentIntents.confirm(
          intentId,
          // Without Stripe's script the bank asks on a page of its own, and leads back by a GET.
          { confirmation_token: token, return_url: returnUrl, use_stripe_sdk: false },
          { idempotencyKey: `${reference}/confirm` },
        ),
      );
      const intent = confirmed ?? (await stripe.paymentIntents.retrieve(intentId));
      // Neither charged nor declined: the token was worth nothing, and no second one can follow.
      return stateOf(
        isUnconfirmed(intent) ? await cancelIntent(stripe, intent) : await withDeclineFinal(stripe, intent),
      );
    },

    async findCharge(reference) {
      const known = await findIntent(reference);
      if (!known) return { status: "unknown" };
      if (known.intentId === null) return calledOff;
      return stateOf(await withDeclineFinal(stripe, await stripe.paymentIntents.retrieve(known.intentId)));
    },

    async cancel(reference) {
      const intentId = await keepIntent(reference, null);
      if (intentId === null) return calledOff;
      return stateOf(await cancelIntent(stripe, await stripe.paymentIntents.retrieve(intentId)));
    },

    async refund({ key, reference, amountMinor }) {
      const intentId = (await findIntent(reference))?.intentId;
      if (!intentId) return false;
      let failures = 0;
      // Stripe forgets idempotency keys after a day, and the shop may be asking for longer.
      for await (const refund of stripe.refunds.list({ payment_intent: intentId, limit: 100 })) {
        if (refund.metadata?.["key"] !== key) continue;
        if (isUnderWay(refund)) return true;
        failures += 1;
      }
      const request = { payment_intent: intentId, amount: amountMinor, metadata: { key } };
      // Under the same key Stripe would only tell again of the one that has failed.
      const idempotencyKey = failures === 0 ? key : `${key}/${failures}`;
      const refund = await unlessRefused(() => stripe.refunds.create(request, { idempotencyKey }));
      return refund !== undefined && isUnderWay(refund);
    },

    signatureHeader: "stripe-signature",
    readNotice: (body, signature) => readStripeNotice(stripe, { body, signature, webhookSecret }),
  };
}

const calledOff = { status: "declined", reason: "never-arrived" } as const satisfies ChargeState;
const notTaken = { status: "declined", reason: "not-taken" } as const satisfies ChargeState;

const portOf = (protocol: string) => (protocol === "http:" ? 80 : 443);

/** What the Payment Element has made of a card, if Stripe knows it and it was not used; it is good for one order. */
async function keepToken(stripe: Stripe, token: string) {
  const found = await unlessRefused(() => stripe.confirmationTokens.retrieve(token));
  const label = found?.payment_intent === null ? labelOf(found.payment_method_preview) : undefined;
  return label ? ({ outcome: "kept", token, label } as const) : ({ outcome: "unknown-card" } as const);
}

type Order = { readonly reference: string; readonly orderNumber: string; readonly amountMinor: number };

/** An intent at Stripe that nothing has been charged for yet; null when Stripe refuses to make one. */
async function createIntent(stripe: Stripe, { reference, orderNumber, amountMinor }: Order): Promise<string | null> {
  const intent = await unlessRefused(() =>
    stripe.paymentIntents.create(
      {
        amount: amountMinor,
        currency: currency.toLowerCase(),
        description: t("Order {orderNumber}", { orderNumber }),
        // Cards answer within the shop's patience; direct debits and transfers take days.
        allowed_payment_method_types: ["card"],
        metadata: { reference, order: orderNumber },
      },
      { idempotencyKey: reference },
    ),
  );
  return intent?.id ?? null;
}

/**
 * Stripe lets a declined intent be tried with another card. Ours is one order's and one card's, so it is cancelled before the
 * shop hears of the decline: no late success may pay an order that was given up.
 */
const withDeclineFinal = async (stripe: Stripe, intent: Stripe.PaymentIntent): Promise<Stripe.PaymentIntent> =>
  intent.status === "requires_payment_method" && intent.last_payment_error ? cancelIntent(stripe, intent) : intent;

/** Cancels an intent unless it has been decided; gives how it stands then. */
async function cancelIntent(stripe: Stripe, { id, status }: Stripe.PaymentIntent): Promise<Stripe.PaymentIntent> {
  const because = status === "requires_action" ? { cancellation_reason: "abandoned" as const } : {};
  const cancelled = await unlessRefused(() => stripe.paymentIntents.cancel(id, because));
  return cancelled ?? stripe.paymentIntents.retrieve(id);
}

const isUnconfirmed = ({ status, last_payment_error }: Stripe.PaymentIntent) =>
  status === "requires_confirmation" || (status === "requires_payment_method" && !last_payment_error);

function stateOf(intent: Stripe.PaymentIntent): ChargeState {
  switch (intent.status) {
    case "succeeded":
      if (intent.currency === currency.toLowerCase()) return { status: "paid", amountMinor: intent.amount_received };
      console.error("Stripe was paid in another currency. Nothing was decided.");
      return { status: "pending" };
    case "canceled":
      return { status: "declined", reason: reasonOf(intent) };
    case "requires_action": {
      const url = intent.next_action?.redirect_to_url?.url;
      return url ? { status: "challenge", url } : { status: "pending" };
    }
    default:
      return { status: "pending" };
  }
}

const isUnderWay = ({ status }: Stripe.Refund) => status !== "failed" && status !== "canceled";

/** What Stripe answers; undefined when it understood, and will not. Throws when it is not known what it did. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return undefined;
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    // A code out of a closed list: Stripe's sentences may quote what was sent.
    console.error(`Stripe refused a request: ${error.code ?? error.type}`);
    return undefined;
  }
}
